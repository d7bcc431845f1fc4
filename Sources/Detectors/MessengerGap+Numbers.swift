// SPDX-License-Identifier: Apache-2.0

import MessageText

extension MessengerGap {
  /// Fewest and most digits of a telephone number.
  private static let phoneDigits = 7...15
  /// How many digits a number needs that stands bare behind a word of several meanings.
  private static let bareDigits = 9

  /// Where an account of digits ends that begins here.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8; a decimal digit stands at the present position.
  ///   - digits: a bit for each decimal digit.
  ///   - numbers: the telephone numbers of the text, ascending.
  /// - Returns: nil when the digits are something else.
  func numberEnd(
    in text: borrowing Span<UInt8>, digits: borrowing ByteBitmap, numbers: [PhoneNumber]
  ) -> Int? {
    guard let group = DigitGroup.next(in: text, digits: digits, from: position),
      group.range.lowerBound == position
    else { return nil }
    let end = group.range.upperBound
    // A letter right behind makes it a name or a model.
    if end < text.count, MessengerGap.isNameByte(text[end]) { return nil }
    if let own = cue.messenger.accountDigits {
      return isAccount(group, own, in: text) ? end : nil
    }
    guard cue.messenger.takesPhoneNumbers, !group.isOrderID, !group.isDate(in: text) else {
      return nil
    }
    if let number = number(at: position, of: numbers) { return number.range.upperBound }
    guard Self.phoneDigits.contains(group.digitCount) else { return nil }
    if opensNumber { return end }
    guard !isLoose else { return nil }
    // Accounts of these are names; digits are a telephone number only when announced.
    let isNamed = cue.messenger == .line || cue.messenger == .kakaoTalk
    if cue.form == .ambiguous || isNamed {
      return group.digitCount >= Self.bareDigits || announcement >= .colon ? end : nil
    }
    return end
  }

  private func isAccount(
    _ group: DigitGroup, _ own: ClosedRange<Int>, in text: borrowing Span<UInt8>
  ) -> Bool {
    guard group.runCount == 1, own.contains(group.digitCount), !isLoose,
      text[position] != UInt8(ascii: "0")
    else { return false }
    if cue.messenger != .qq, announcement == .none, cue.form != .inviting { return false }
    guard let next = text.scalar(at: group.range.upperBound) else { return true }
    return next.scalar != "%" && next.scalar != "@"
  }

  /// The telephone number that covers a byte.
  private func number(at offset: Int, of numbers: [PhoneNumber]) -> PhoneNumber? {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low < numbers.count, numbers[low].range.lowerBound <= offset else { return nil }
    return numbers[low]
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Signs that a stretch of digits is something other than a telephone number.
extension PhoneCandidate {
  /// Whether it holds a date written with slashes, such as 3/10/2011, 31/10/96 or 08/31/95.
  var holdsSlashedDate: Bool {
    guard features.contains(.slash) && count >= 6 else { return false }
    for place in 1..<count - 4 where self[place] == .slash && self[place - 1].isDigit {
      var second = place + 1
      if self[second].isASCIIDigit && self[second].digitValue <= 3 && self[second + 1].isDigit {
        if hasSlashedYear(at: second + 2) { return true }
      }
      if self[second].isDigit {
        second += 1
        if hasSlashedYear(at: second) { return true }
      }
    }
    return false
  }

  private func hasSlashedYear(at place: Int) -> Bool {
    place + 2 < count && self[place] == .slash && self[place + 1].isDigit
      && self[place + 2].isDigit
  }

  /// Whether it ends like the first part of a time stamp, such as "2012-01-02 08" before ":00".
  ///
  /// - Parameter text: the text the candidate was read from.
  /// - Returns: whether date and hour end the candidate and minutes follow it.
  func isTimeStamp(in text: borrowing Span<UInt8>) -> Bool {
    guard end + 2 < text.count && text[end] == UInt8(ascii: ":") else { return false }
    guard text[end + 1] &- 48 < 6 else { return false }
    var width = 0
    guard PhoneCharacter(in: text, at: end + 2, width: &width).isDigit else { return false }

    var place = count
    func takeDigit(upTo highest: UInt8 = 9, from lowest: UInt8 = 0) -> Bool {
      guard place > 0 && self[place - 1].isDigit else { return false }
      place -= 1
      if lowest == 0 && highest == 9 { return true }
      let digit = self[place]
      return digit.isASCIIDigit && digit.digitValue >= lowest && digit.digitValue <= highest
    }
    func skipDateMark() {
      if place > 0 && (self[place - 1] == .hyphen || self[place - 1] == .slash) { place -= 1 }
    }
    guard takeDigit() && takeDigit(upTo: 2) else { return false }
    guard place > 0 && self[place - 1] == .space else { return false }
    while place > 0 && self[place - 1] == .space { place -= 1 }
    guard takeDigit() && takeDigit(upTo: 3) else { return false }
    skipDateMark()
    guard takeDigit() && takeDigit(upTo: 1) else { return false }
    skipDateMark()
    return takeDigit() && takeDigit() && takeDigit() && takeDigit(upTo: 2, from: 1)
  }

  /// Whether brackets are closed and hold something; the first may be missing its partner.
  ///
  /// After the first digits outside brackets, at most three bracketed parts may follow, one right
  /// after another.
  func hasMatchingBrackets(in range: Range<Int>) -> Bool {
    guard features.contains(.bracket) else { return !range.isEmpty }
    enum Step {
      case start, opened, first, closed, inner, open, inside, shut, rest
    }
    var step = Step.start
    var pairs = 0
    for place in range {
      let character = self[place]
      let isClosing = character == .closing
      switch (step, character.isOpening, isClosing) {
      case (.start, true, _): step = .opened
      case (.start, _, false), (.opened, false, false): step = .first
      case (.first, false, false), (.inner, false, false), (.inside, false, false),
        (.rest, false, false):
        break
      case (.first, _, true): step = .closed
      case (.closed, false, false): step = .inner
      case (.first, true, _), (.inner, true, _), (.shut, true, _):
        guard pairs < 3 else { return false }
        pairs += 1
        step = .open
      case (.open, false, false): step = .inside
      case (.inside, _, true): step = .shut
      case (.shut, false, false): step = .rest
      default: return false
      }
    }
    return step == .first || step == .inner || step == .shut || step == .rest
  }

  /// Whether it looks like the pages and year of a publication: "211-227 (2003)".
  func looksLikePages(in range: Range<Int>) -> Bool {
    guard features.contains(.parenthesis) else { return false }
    for place in range where self[place] == .parenthesis {
      guard place + 1 < range.upperBound && self[place + 1].isDigit else { continue }
      var before = place
      while before > range.lowerBound && place - before < 4 && self[before - 1].isSpace {
        before -= 1
      }
      let digitsEnd = before
      while before > range.lowerBound && self[before - 1].isDigit { before -= 1 }
      guard digitsEnd - before >= 1 && digitsEnd - before <= 5 else { continue }
      let hyphensEnd = before
      while before > range.lowerBound && self[before - 1] == .hyphen { before -= 1 }
      if before < hyphensEnd && before > range.lowerBound && self[before - 1].isDigit {
        return true
      }
    }
    return false
  }

  /// Whether a Latin letter, a percent or a currency sign touches the range.
  ///
  /// - Parameters:
  ///   - range: places of the candidate, not empty.
  ///   - text: the text the candidate was read from.
  /// - Returns: false for a lead at the start or anything else beside the range.
  func hasRejectingNeighbour(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    var width = 0
    let start = byteOffset(of: range.lowerBound)
    if start > 0 && !self[range.lowerBound].isLead {
      let previous = PhoneScalars.scalar(
        in: text, at: PhoneScalars.start(in: text, before: start), width: &width)
      if PhoneScalars.rejectsNeighbour(previous) { return true }
    }
    let end = byteOffset(of: range.upperBound)
    return end < text.count
      && PhoneScalars.rejectsNeighbour(PhoneScalars.scalar(in: text, at: end, width: &width))
  }
}

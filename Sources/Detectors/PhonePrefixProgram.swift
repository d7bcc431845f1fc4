// SPDX-License-Identifier: Apache-2.0

/// A pattern that the start of a number may match: a national or an international prefix.
///
/// A small backtracking program, tried in the order in which the plan lists its alternatives. Its
/// jumps lead only ahead, so it ends after few steps.
struct PhonePrefixProgram: Sendable {
  /// 0-based place of the first word in the table of programs.
  let firstWord: Int

  /// What a program found.
  struct Match {
    /// How many digits matched, from the first.
    var end = 0
    /// Where the group starts; -1 when it took no part.
    var groupStart = -1
    /// Where the group ends, exclusive.
    var groupEnd = -1

    /// Whether the group took part.
    var hasGroup: Bool { groupStart >= 0 && groupEnd >= groupStart }
  }

  /// The first way in which the program matches the start of a number.
  ///
  /// - Parameters:
  ///   - digits: the number.
  ///   - plans: the table that holds the program.
  /// - Returns: nil when there is none; an empty match is a match.
  func match(_ digits: PhoneDigits, in plans: NumberingPlans) -> Match? {
    var match = Match()
    return run(from: 0, digits, plans, &match) ? match : nil
  }

  private func run(
    from first: Int, _ digits: PhoneDigits, _ plans: NumberingPlans, _ match: inout Match
  ) -> Bool {
    var place = first
    while true {
      let word = plans.programWord(place, of: self)
      let operand = word & 0xFFF
      place &+= 1
      switch word >> 12 {
      case 0:
        guard match.end < digits.count else { return false }
        guard operand >> Int(digits[match.end]) & 1 == 1 else { return false }
        match.end &+= 1
      case 1:
        let saved = match
        if run(from: place, digits, plans, &match) { return true }
        match = saved
        place = operand
      case 2:
        place = operand
      case 3 where operand == 0:
        match.groupStart = match.end
      case 3:
        match.groupEnd = match.end
      case 4:
        guard match.end == digits.count else { return false }
      default:
        return true
      }
    }
  }
}

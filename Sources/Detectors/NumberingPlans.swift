// SPDX-License-Identifier: Apache-2.0

/// The world's numbering plans: which digits make a valid telephone number where.
///
/// A view of the generated table, whose layout is described in
/// Generate/generate_numbering_plans.py; making one reads its header only.
struct NumberingPlans: Sendable {
  /// The table as the program carries it.
  static let embedded = NumberingPlans(data: .numberingPlans)

  private let data: EmbeddedData
  /// How many plans there are; those of regions come first, sorted by code.
  let count: Int
  /// How many plans belong to a region.
  let regionCount: Int
  private let planOffset: Int
  private let callingCodeOffset: Int
  private let indexOffset: Int
  private let memberOffset: Int
  private let outputOffset: Int
  private let transitionOffset: Int
  private let programOffset: Int

  init(data: EmbeddedData) {
    precondition(data.word(at: 0) == 0x4C50_4E54 && data.half(at: 4) == 1, "numbering plans")
    self.data = data
    count = data.half(at: 6)
    regionCount = data.half(at: 8)
    planOffset = Int(data.word(at: 16))
    callingCodeOffset = Int(data.word(at: 20))
    indexOffset = Int(data.word(at: 24))
    memberOffset = Int(data.word(at: 28))
    outputOffset = Int(data.word(at: 32))
    transitionOffset = Int(data.word(at: 36))
    programOffset = Int(data.word(at: 40))
  }

  /// The plan at a place of the table.
  ///
  /// - Parameter ordinal: 0-based, less than `count`.
  /// - Returns: a copy of its record.
  func plan(at ordinal: Int) -> NumberingPlan {
    precondition(ordinal >= 0 && ordinal < count)
    let offset = planOffset + 28 * ordinal
    return NumberingPlan(
      ordinal: ordinal,
      regionCode: regionCode(at: ordinal),
      callingCode: data.half(at: offset + 2),
      callingCodeOrdinal: data.half(at: offset + 24),
      generalStart: data.half(at: offset + 4),
      nationalPrefix: program(at: data.half(at: offset + 6)),
      internationalPrefix: program(at: data.half(at: offset + 8)),
      keepsCapturedGroup: data.byte(at: offset + 10) != 0,
      insertedCount: Int(data.byte(at: offset + 11)),
      inserted: data.word(at: offset + 12),
      possibleLengths: data.word(at: offset + 16),
      localLengths: data.word(at: offset + 20))
  }

  /// The two letters of a plan's region, first letter high; 0 for no region.
  func regionCode(at ordinal: Int) -> UInt16 {
    UInt16(data.half(at: planOffset + 28 * ordinal)).byteSwapped
  }

  /// The place of a calling code in its table.
  ///
  /// - Parameter callingCode: the number as dialled.
  /// - Returns: 0-based place; nil when no plan has the code.
  func ordinal(ofCallingCode callingCode: Int) -> Int? {
    guard callingCode > 0 && callingCode < 1000 else { return nil }
    let place = Int(data.byte(at: indexOffset + callingCode))
    return place == 0 ? nil : place - 1
  }

  /// The main plan of a calling code, whose rules hold for all numbers written with the code.
  func mainPlan(ofCallingCodeAt ordinal: Int) -> NumberingPlan {
    plan(at: member(0, ofCallingCodeAt: ordinal))
  }

  /// The place of one of the plans that share a calling code.
  private func member(_ place: Int, ofCallingCodeAt ordinal: Int) -> Int {
    let first = data.half(at: callingCodeOffset + 8 * ordinal + 4)
    return Int(data.byte(at: memberOffset + first + place))
  }

  /// What is known of a valid national number.
  struct Validity {
    /// Place of the plan the number belongs to.
    let planOrdinal: Int
    /// Whether the number is usually written with the national prefix.
    let showsNationalPrefix: Bool
  }

  /// Whether a national number is valid under a calling code, and where.
  ///
  /// - Parameters:
  ///   - digits: the number without calling code and prefixes.
  ///   - ordinal: 0-based place of the calling code.
  /// - Returns: nil when the number is not valid.
  func validity(of digits: PhoneDigits, callingCodeAt ordinal: Int) -> Validity? {
    let output = output(of: digits, from: data.half(at: callingCodeOffset + 8 * ordinal + 2))
    let place = Int(output & 0x1F)
    guard place != 0 else { return nil }
    return Validity(
      planOrdinal: member(place - 1, ofCallingCodeAt: ordinal),
      showsNationalPrefix: output & 0x20 != 0)
  }

  /// Whether a national number fits the general description of a plan.
  func matchesGeneralDescription(_ digits: PhoneDigits, of plan: NumberingPlan) -> Bool {
    output(of: digits, from: plan.generalStart) & 0x40 != 0
  }

  /// Runs the automaton over all digits.
  private func output(of digits: PhoneDigits, from start: Int) -> UInt8 {
    var state = start
    for place in 0..<digits.count {
      state = data.half(at: transitionOffset &+ 20 &* state &+ 2 &* Int(digits[place]))
      if state == 0 { return 0 }
    }
    return data.byte(at: outputOffset &+ state)
  }

  private func program(at firstWord: Int) -> PhonePrefixProgram? {
    firstWord == 0xFFFF ? nil : PhonePrefixProgram(firstWord: firstWord)
  }

  /// One word of a prefix program.
  @inline(__always)
  func programWord(_ place: Int, of program: PhonePrefixProgram) -> Int {
    data.half(at: programOffset &+ 2 &* (program.firstWord &+ place))
  }
}

// SPDX-License-Identifier: Apache-2.0

/// One step of a literal: alternatives of one length, or a run of blanks.
struct LiteralUnit: Sendable {
  /// The byte strings that match, all of one length.
  let variants: [[UInt8]]

  /// Whether the unit matches any run of blanks; the variants are then the single blanks.
  let isBlankRun: Bool

  /// Bytes of each variant; a run of blanks counts as one.
  var length: Int { isBlankRun ? 1 : variants[0].count }
}

/// A literal as a sequence of units, each named by its index in `LiteralAlphabet.units`.
struct Literal: Sendable {
  let units: [Int]
}

/// All units of a set of literals.
///
/// Two literals that match the same texts become the same sequence of units.
struct LiteralAlphabet {
  private(set) var units: [LiteralUnit] = []
  private(set) var literals: [Literal] = []
  private var unitOfValue: [UInt32: Int] = [:]

  /// Longest literal: its depth must fit the 15 bits that `TransitionTable` keeps for it.
  static let maximumLiteralBytes = 32_767

  /// Splits literals into units.
  ///
  /// - Parameters:
  ///   - literals: bytes of each literal.
  ///   - options: how literals are compared.
  /// - Throws: `AutomatonError` when a literal is empty, too long or no UTF-8, or when a group
  ///   of equivalents is invalid.
  init(_ literals: [[UInt8]], options: AhoCorasick.Options) throws(AutomatonError) {
    for (index, literal) in literals.enumerated() {
      guard !literal.isEmpty else { throw AutomatonError(.emptyLiteral, index: index) }
      guard literal.count <= Self.maximumLiteralBytes else {
        throw AutomatonError(.literalTooLong, index: index, limit: Self.maximumLiteralBytes)
      }
    }
    if options.readsScalars {
      try readScalars(literals, options: options)
    } else {
      readBytes(literals, options: options)
    }
  }

  private mutating func readBytes(_ literals: [[UInt8]], options: AhoCorasick.Options) {
    for literal in literals {
      let sequence = literal.map { byte in
        unit(of: UInt32(byte)) {
          let isLetter = byte < 0x80 && (0x61...0x7A).contains(byte | 0x20)
          guard options.caseSensitivity == .asciiCaseless, isLetter else { return [byte: [byte]] }
          return [byte & 0xDF: [byte & 0xDF], byte | 0x20: [byte | 0x20]]
        }
      }
      self.literals.append(Literal(units: sequence))
    }
  }

  private mutating func readScalars(
    _ literals: [[UInt8]], options: AhoCorasick.Options
  ) throws(AutomatonError) {
    for (index, group) in options.equivalents.enumerated() {
      let hasBlank =
        options.blankRunsMatchBlank && group.contains(where: BlankRuns.scalars.contains)
      guard Set(group.map { UTF8.width($0) }).count <= 1, !hasBlank else {
        throw AutomatonError(.invalidEquivalents, index: index)
      }
    }
    var texts: [[Unicode.Scalar]] = []
    for (index, literal) in literals.enumerated() {
      guard let text = String(validating: literal, as: UTF8.self) else {
        throw AutomatonError(.invalidUTF8, index: index)
      }
      texts.append(Array(text.unicodeScalars))
    }
    let caseVariants = CaseVariants(
      caseSensitivity: options.caseSensitivity, equivalents: options.equivalents,
      scalars: texts.joined())
    for (index, text) in texts.enumerated() {
      var sequence: [Int] = []
      var isBlankPending = false
      for scalar in text {
        if options.blankRunsMatchBlank && BlankRuns.scalars.contains(scalar) {
          isBlankPending = !sequence.isEmpty
          continue
        }
        if isBlankPending { sequence.append(blankRun()) }
        isBlankPending = false
        sequence.append(
          unit(of: scalar.value) {
            let variants = caseVariants.variants(of: scalar)
            return Dictionary(uniqueKeysWithValues: variants.map { ($0.value, Array($0.utf8)) })
          })
      }
      guard !sequence.isEmpty else { throw AutomatonError(.emptyLiteral, index: index) }
      self.literals.append(Literal(units: sequence))
    }
  }

  /// The unit of a value, made on first sight and then known by each of its variants.
  ///
  /// - Parameters:
  ///   - value: a byte or a scalar.
  ///   - makeVariants: the encoding of each variant, by value.
  /// - Returns: the index of the unit.
  private mutating func unit<Value: BinaryInteger>(
    of value: UInt32, makeVariants: () -> [Value: [UInt8]]
  ) -> Int {
    if let known = unitOfValue[value] { return known }
    let variants = makeVariants().sorted { $0.key < $1.key }
    for variant in variants { unitOfValue[UInt32(variant.key)] = units.count }
    units.append(LiteralUnit(variants: variants.map(\.value), isBlankRun: false))
    return units.count - 1
  }

  private mutating func blankRun() -> Int {
    let key: UInt32 = 0x7FFF_FFFF
    if let known = unitOfValue[key] { return known }
    units.append(
      LiteralUnit(variants: BlankRuns.scalars.map { Array($0.utf8) }, isBlankRun: true))
    unitOfValue[key] = units.count - 1
    return units.count - 1
  }
}

// SPDX-License-Identifier: Apache-2.0

/// One step of a literal: alternatives of one length, or a run of blanks.
struct LiteralUnit: Sendable {
  /// The byte strings that match, all of one length.
  let variants: [[UInt8]]

  /// Whether the unit matches any run of blanks; the variants are then the single blanks.
  let isBlankRun: Bool

  /// Bytes of each variant; a run of blanks counts as one.
  let length: Int

  init(variants: [[UInt8]], isBlankRun: Bool = false) {
    self.variants = variants
    self.isBlankRun = isBlankRun
    length = isBlankRun ? 1 : variants[0].count
  }
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

  /// The units of all literals, one literal after the other.
  private(set) var sequence: [Int32] = []

  /// Where each literal begins in `sequence`, with the end of the last.
  private(set) var starts: [Int] = [0]

  private var unitOfValue = ScalarMap()
  private var blankRunUnit: Int32 = -1

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
    var byteCount = 0
    for (index, literal) in literals.enumerated() {
      guard !literal.isEmpty else { throw AutomatonError(.emptyLiteral, index: index) }
      guard literal.count <= Self.maximumLiteralBytes else {
        throw AutomatonError(.literalTooLong, index: index, limit: Self.maximumLiteralBytes)
      }
      byteCount += literal.count
    }
    sequence.reserveCapacity(byteCount)
    starts.reserveCapacity(literals.count + 1)
    if options.readsScalars {
      try readScalars(literals, options: options)
    } else {
      readBytes(literals, options: options)
    }
  }

  /// Number of literals.
  var count: Int { starts.count - 1 }

  /// Where the units of a literal stand in `sequence`.
  func range(of literal: Int) -> Range<Int> { starts[literal]..<starts[literal + 1] }

  /// Every literal with an array of its own.
  var literals: [Literal] {
    (0..<count).map { literal in Literal(units: sequence[range(of: literal)].map(Int.init)) }
  }

  private mutating func readBytes(_ literals: [[UInt8]], options: AhoCorasick.Options) {
    for literal in literals {
      for byte in literal {
        var unit = unitOfValue[UInt32(byte)]
        if unit < 0 {
          let isLetter = byte < 0x80 && (0x61...0x7A).contains(byte | 0x20)
          let isCaseless = options.caseSensitivity == .asciiCaseless && isLetter
          let variants = isCaseless ? [byte & 0xDF, byte | 0x20] : [byte]
          unit = makeUnit(of: variants.map { (UInt32($0), [$0]) })
        }
        sequence.append(unit)
      }
      starts.append(sequence.count)
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
    let caseVariants = CaseVariants(
      caseSensitivity: options.caseSensitivity, equivalents: options.equivalents)
    for (index, literal) in literals.enumerated() {
      let start = sequence.count
      var isBlankPending = false
      var offset = 0
      while offset < literal.count {
        guard let scalar = Self.scalar(in: literal.span, at: offset) else {
          throw AutomatonError(.invalidUTF8, index: index)
        }
        offset += UTF8.width(scalar)
        if options.blankRunsMatchBlank && Self.isBlank(scalar) {
          isBlankPending = sequence.count > start
          continue
        }
        if isBlankPending { sequence.append(blankRun()) }
        isBlankPending = false
        var unit = unitOfValue[scalar.value]
        if unit < 0 {
          let variants = caseVariants.variants(of: scalar)
          unit = makeUnit(of: variants.map { ($0.value, Array($0.utf8)) })
        }
        sequence.append(unit)
      }
      guard sequence.count > start else { throw AutomatonError(.emptyLiteral, index: index) }
      starts.append(sequence.count)
    }
  }

  /// The scalar that starts at a byte; nil where the bytes are no valid UTF-8.
  private static func scalar(in text: borrowing Span<UInt8>, at offset: Int) -> Unicode.Scalar? {
    let lead = text[offset]
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let count = (~lead).leadingZeroBitCount
    guard (2...4).contains(count), count <= text.count - offset else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(count))
    for place in offset + 1..<offset + count {
      guard text[place] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(text[place] & 0x3F)
    }
    // A surrogate is no scalar, and a longer form than needed is no encoding.
    guard let scalar = Unicode.Scalar(value), UTF8.width(scalar) == count else { return nil }
    return scalar
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    // Few blanks are to be told from many letters.
    switch scalar.value {
    case 0x21...0x9F, 0x3001...: false
    default: BlankRuns.scalars.contains(scalar)
    }
  }

  /// Makes a unit that is known by each of its variants from now on.
  ///
  /// - Parameter variants: value, ascending, and encoding of each variant.
  /// - Returns: the index of the unit.
  private mutating func makeUnit(of variants: [(value: UInt32, bytes: [UInt8])]) -> Int32 {
    let unit = Int32(units.count)
    for variant in variants { unitOfValue[variant.value] = unit }
    units.append(LiteralUnit(variants: variants.map(\.bytes)))
    return unit
  }

  private mutating func blankRun() -> Int32 {
    if blankRunUnit < 0 {
      blankRunUnit = Int32(units.count)
      units.append(
        LiteralUnit(variants: BlankRuns.scalars.map { Array($0.utf8) }, isBlankRun: true))
    }
    return blankRunUnit
  }
}

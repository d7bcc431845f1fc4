// SPDX-License-Identifier: Apache-2.0

import AhoCorasick

/// The definition of a match, tried at every place: the oracle of all other tests.
struct NaiveMatcher {
  let literals: [[UInt8]]
  private let options: AhoCorasick.Options
  /// The alternatives of each step of each literal; nil stands for a run of blanks.
  private var steps: [[[[UInt8]]?]] = []

  init(literals: [[UInt8]], options: AhoCorasick.Options) {
    self.literals = literals
    self.options = options
    steps = literals.map(steps(of:))
  }

  private static let blanks = [" ", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{3000}"]
    .map { Array($0.utf8) }

  /// All matches, ordered by end, then longest first, then literal.
  func matches(in haystack: [UInt8]) -> [LiteralMatch] {
    var found: [LiteralMatch] = []
    for (index, steps) in steps.enumerated() {
      for start in haystack.indices {
        guard let end = end(of: steps[...], in: haystack, from: start) else { continue }
        found.append(LiteralMatch(literal: LiteralID(index), range: start..<end))
      }
    }
    return found.sorted {
      ($0.range.upperBound, $0.range.lowerBound, $0.literal)
        < ($1.range.upperBound, $1.range.lowerBound, $1.literal)
    }
  }

  /// Leftmost-longest matches that do not overlap.
  func leftmostLongest(in haystack: [UInt8]) -> [LiteralMatch] {
    var end = 0
    return matches(in: haystack).sorted {
      ($0.range.lowerBound, -$0.range.upperBound, $0.literal)
        < ($1.range.lowerBound, -$1.range.upperBound, $1.literal)
    }.filter { match in
      guard match.range.lowerBound >= end else { return false }
      end = match.range.upperBound
      return true
    }
  }

  private func steps(of literal: [UInt8]) -> [[[UInt8]]?] {
    let readsBytes =
      options.caseSensitivity != .unicodeCaseless && options.equivalents.isEmpty
      && !options.blankRunsMatchBlank
    guard !readsBytes else {
      return literal.map { byte in
        let isLetter =
          options.caseSensitivity == .asciiCaseless && byte < 0x80
          && Unicode.Scalar(byte).properties.isAlphabetic
        return isLetter ? [[byte | 0x20], [byte & 0xDF]] : [[byte]]
      }
    }
    var steps: [[[UInt8]]?] = []
    for scalar in String(decoding: literal, as: UTF8.self).unicodeScalars {
      if options.blankRunsMatchBlank, Self.blanks.contains(Array(scalar.utf8)) {
        if let last = steps.last, last != nil { steps.append(nil) }
      } else {
        steps.append(alternatives(of: scalar))
      }
    }
    if let last = steps.last, last == nil { steps.removeLast() }
    return steps
  }

  /// All scalars of the same length that fold to the same letter or share a group, repeatedly.
  private func alternatives(of scalar: Unicode.Scalar) -> [[UInt8]] {
    var known: Set<Unicode.Scalar> = [scalar]
    while true {
      var grown = known
      for scalar in known {
        let fold = fold(scalar)
        grown.formUnion(Self.scalarsByFold[fold, default: []].filter { self.fold($0) == fold })
        for group in options.equivalents where group.contains(scalar) { grown.formUnion(group) }
      }
      if grown == known { return known.map { Array($0.utf8) } }
      known = grown
    }
  }

  /// What the case variants of a scalar have in common; the length keeps the others apart.
  private func fold(_ scalar: Unicode.Scalar) -> String {
    switch options.caseSensitivity {
    case .exact: return String(scalar)
    case .asciiCaseless: return scalar.isASCII ? Self.fold(scalar) : String(scalar)
    case .unicodeCaseless: return Self.fold(scalar)
    }
  }

  private static func fold(_ scalar: Unicode.Scalar) -> String {
    scalar.properties.uppercaseMapping.lowercased() + "\(UTF8.width(scalar))"
  }

  /// The letters the tests use, which is all the oracle has to know.
  private static let scalarsByFold: [String: [Unicode.Scalar]] = {
    let blocks: [ClosedRange<UInt32>] = [
      0x30...0x7A, 0xC0...0x1CC, 0x391...0x3C9, 0x410...0x44F, 0x1E9E...0x1EF9, 0x212A...0x212A,
      0xFF21...0xFF5A, 0x10400...0x1044F,
    ]
    return Dictionary(grouping: blocks.joined().compactMap(Unicode.Scalar.init), by: fold)
  }()

  private func end(
    of steps: ArraySlice<[[UInt8]]?>, in haystack: [UInt8], from start: Int
  ) -> Int? {
    var place = start
    for step in steps {
      let rest = haystack[place...]
      if let step {
        guard let bytes = step.first(where: { rest.starts(with: $0) }) else { return nil }
        place += bytes.count
      } else {
        let run = place
        while let blank = Self.blanks.first(where: { haystack[place...].starts(with: $0) }) {
          place += blank.count
        }
        guard place > run, haystack[run..<place].count(where: { $0 == 0x0A }) < 2 else {
          return nil
        }
      }
    }
    return place
  }
}

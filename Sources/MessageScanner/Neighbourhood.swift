// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText

/// How far a phrase's surroundings reach, counted in words or, where a script has no blanks, in
/// characters.
struct Neighbourhood {
  /// The budget for one side; a word costs `wordCost`, a character without blanks `characterCost`.
  let budget: Int

  /// 12 words or 20 characters: where a weak phrase looks for its second signal.
  static let secondSignal = Neighbourhood(budget: 60)
  /// 4 words or 6 characters: where a negation still belongs to a phrase.
  static let negation = Neighbourhood(budget: 20)

  private static let wordCost = 5
  private static let characterCost = 3
  /// Where words never end, as in a megabyte of one letter, the reach ends all the same.
  private static let maximumBytes = 600

  /// The offset to which the neighbourhood reaches on the left.
  ///
  /// - Parameters:
  ///   - offset: 0-based byte offset at a scalar border.
  ///   - text: valid UTF-8.
  ///   - unit: what it does not reach beyond.
  /// - Returns: a byte offset at a scalar border, at most `offset`.
  func start(
    before offset: Int, in text: borrowing Span<UInt8>, within unit: Sentence.Unit? = nil
  ) -> Int {
    var position = offset
    var reach = Reach(budget: budget)
    while offset - position < Self.maximumBytes, let found = text.scalar(before: position) {
      let start = position - found.byteCount
      if let unit, Sentence.ends(unit, found.scalar, at: start, in: text) { break }
      guard reach.include(found.scalar) else { break }
      position -= found.byteCount
    }
    return position
  }

  /// The offset to which the neighbourhood reaches on the right.
  ///
  /// - Parameters:
  ///   - offset: 0-based byte offset at a scalar border.
  ///   - text: valid UTF-8.
  ///   - unit: what it does not reach beyond.
  /// - Returns: a byte offset at a scalar border, at least `offset`.
  func end(
    after offset: Int, in text: borrowing Span<UInt8>, within unit: Sentence.Unit? = nil
  ) -> Int {
    var position = offset
    var reach = Reach(budget: budget)
    while position - offset < Self.maximumBytes, let found = text.scalar(at: position) {
      if let unit, Sentence.ends(unit, found.scalar, at: position, in: text) { break }
      guard reach.include(found.scalar) else { break }
      position += found.byteCount
    }
    return position
  }

  /// What is left of the budget while scalars are passed one by one.
  private struct Reach {
    var budget: Int
    var isInWord = false

    /// Whether the scalar still belongs to the neighbourhood.
    mutating func include(_ scalar: Unicode.Scalar) -> Bool {
      if WordBoundary.isUnspaced(scalar) {
        isInWord = false
        budget -= Neighbourhood.characterCost
        return budget >= 0
      }
      guard WordBoundary.isWordScalar(scalar) else {
        isInWord = false
        return true
      }
      if !isInWord {
        isInWord = true
        budget -= Neighbourhood.wordCost
      }
      return budget >= 0
    }
  }
}

/// Where sentences and clauses end.
enum Sentence {
  /// What a neighbourhood may be confined to.
  enum Unit {
    case clause, sentence
  }

  /// Whether a scalar ends a sentence or a clause; commas, colons and dashes end a clause.
  ///
  /// - Parameters:
  ///   - unit: which of them.
  ///   - scalar: the scalar.
  ///   - offset: where it begins in the text.
  ///   - text: valid UTF-8.
  /// - Returns: true for these signs in the scripts of the packs.
  static func ends(
    _ unit: Unit, _ scalar: Unicode.Scalar, at offset: Int, in text: borrowing Span<UInt8>
  ) -> Bool {
    switch scalar {
    case ",", ";", ":", "–", "—", "，", "、", "；", "：", "،", "؛", "(", ")", "（", "）":
      unit == .clause
    default:
      ends(scalar, at: offset, in: text)
    }
  }

  /// Whether a scalar ends a sentence.
  ///
  /// - Parameters:
  ///   - scalar: the scalar.
  ///   - offset: where it begins in the text.
  ///   - text: valid UTF-8.
  /// - Returns: true for ! ? and their forms in other scripts, for a full stop before a blank or
  ///   the end, and for line feeds of an empty line.
  static func ends(
    _ scalar: Unicode.Scalar, at offset: Int, in text: borrowing Span<UInt8>
  ) -> Bool {
    switch scalar {
    case "!", "?", "。", "！", "？", "…", "؟", "۔", "｡": return true
    case ".":
      guard let next = text.scalar(at: offset + 1) else { return true }
      return next.scalar.properties.isWhitespace
    case "\n":
      guard let next = text.scalar(at: offset + 1) else { return true }
      return next.scalar == "\n" || next.scalar == "\r"
    default: return false
    }
  }
}

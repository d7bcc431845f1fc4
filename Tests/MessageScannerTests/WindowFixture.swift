// SPDX-License-Identifier: Apache-2.0

@testable import MessageScanner

/// A window over a whole text, made from words of concepts without the scanner's own search.
enum WindowFixture {
  enum Concept: Int, CaseIterable {
    case topic, negation, negationAfter, shield, encouragement, other
  }

  static let words: [Concept: [String]] = [
    .topic: ["review", "好评"], .negation: ["never", "not", "不要"], .negationAfter: ["nicht", "ない"],
    .shield: ["review copy", "shielded"], .encouragement: ["do not hesitate", "certainly"],
    .other: ["copy", "cop", "shielded", "certainly", "hesitate to"],
  ]

  static let meaning = ConceptRules.Meaning(
    shield: Concept.shield.rawValue, negation: Concept.negation.rawValue,
    negationAfter: Concept.negationAfter.rawValue,
    shielding: set(.shield, .encouragement, .negation))

  static func set(_ concepts: Concept...) -> ConceptSet {
    var set = ConceptSet()
    for concept in concepts { set.insert(concept.rawValue) }
    return set
  }

  /// Every place of every word.
  static func hits(in text: [UInt8]) -> [ConceptHit] {
    Concept.allCases.flatMap { concept in
      (words[concept] ?? []).flatMap { word in
        text.ranges(of: Array(word.utf8)).map { ConceptHit(concept: concept.rawValue, range: $0) }
      }
    }
  }

  static func window(_ text: String) -> ConceptWindow {
    let bytes = Array(text.utf8)
    var window = ConceptWindow()
    window.begin(0..<bytes.count, hits(in: bytes), meaning)
    window.measure(bytes.span, meaning)
    return window
  }
}

// SPDX-License-Identifier: Apache-2.0

import Detectors

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

  static func window(_ text: String) -> ReadWindow {
    let bytes = Array(text.utf8)
    return ReadWindow(bytes, hits(in: bytes), meaning)
  }
}

/// A window and the text that it lies in.
struct ReadWindow: ~Copyable {
  var window = ConceptWindow()
  let text: MeasuredText

  init(
    _ bytes: [UInt8], _ hits: [ConceptHit], in range: Range<Int>? = nil,
    _ meaning: ConceptRules.Meaning
  ) {
    text = MeasuredText(reading: bytes)
    window.begin(range ?? 0..<bytes.count, hits, meaning)
    window.markNegated(in: text, meaning)
  }

  var hits: [ConceptHit] { window.hits }
  var present: ConceptSet { window.present }
}

extension MeasuredText {
  /// Reads a text and finds its borders.
  init(reading bytes: [UInt8]) {
    self.init()
    read(bytes.span, folding: .unicode)
    findBorders(in: bytes.span)
  }
}

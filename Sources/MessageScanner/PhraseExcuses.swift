// SPDX-License-Identifier: Apache-2.0

import Policy

/// The words that excuse findings of some rules: beside "the game is called" an insult is a title.
struct PhraseExcuses: Sendable {
  /// By rule: the concepts that excuse it wherever they stand in the text.
  private let anywhere: [ConceptSet]
  /// By rule: those that excuse it in their sentence.
  private let beside: [ConceptSet]

  init(_ policy: Policy) {
    func set(_ names: [String]) -> ConceptSet {
      names.compactMap(policy.conceptIndex).reduce(into: ConceptSet()) { $0.insert($1) }
    }
    anywhere = policy.rules.map { set($0.excusedBy) }
    beside = policy.rules.map { set($0.excusedBeside) }
  }

  /// Drops the findings that something excuses.
  ///
  /// In a text of unknown language, words are found in all languages that know them; what one of these
  /// excuses is no offence in the others.
  ///
  /// - Parameters:
  ///   - stated: the language that the message states.
  ///   - text: valid UTF-8.
  ///   - concepts: all words.
  ///   - scratch: the worker's buffers with the findings.
  func removeExcused(
    _ stated: LanguageID, in text: borrowing Span<UInt8>, _ concepts: ConceptRules,
    _ scratch: inout PhraseScratch
  ) {
    var asked: Set<Question> = []
    var excused: Set<Place> = []
    for finding in scratch.findings {
      let language = finding.language == .unknown ? stated : finding.language
      let own = language == .unknown ? nil : concepts.lexicon(of: language)
      let lexicons = own.map { [$0] } ?? Array(concepts.languages.indices)
      for (place, excuses) in places(of: finding, in: text, &scratch.concepts) {
        for lexicon in lexicons where !excused.contains(place) {
          let question = Question(place: place, lexicon: lexicon)
          guard asked.insert(question).inserted else { continue }
          concepts.findWords(
            of: excuses, in: place.range, lexicon: lexicon, in: text, &scratch.concepts)
          if !scratch.concepts.hits.isEmpty { excused.insert(place) }
        }
      }
    }
    guard !excused.isEmpty else { return }
    var kept: [PhraseFinding] = []
    for finding in scratch.findings {
      let places = places(of: finding, in: text, &scratch.concepts)
      if let (_, excuses) = places.first(where: { excused.contains($0.0) }) {
        let recorder = scratch.concepts.recorder
        recorder?.drop(
          finding.rule, finding.range, in: text, .excused,
          detail: recorder?.names(of: excuses.concepts))
      } else {
        kept.append(finding)
      }
    }
    scratch.findings = kept
  }

  /// Where a rule's excuses may stand.
  private struct Place: Hashable {
    let rule: Int
    let range: Range<Int>
  }

  /// A place to be read in one language.
  private struct Question: Hashable {
    let place: Place
    let lexicon: Int
  }

  /// Where what excuses a finding may stand, and which concepts do.
  private func places(
    of finding: PhraseFinding, in text: borrowing Span<UInt8>, _ scratch: inout ConceptScratch
  ) -> [(Place, ConceptSet)] {
    var places: [(Place, ConceptSet)] = []
    if !anywhere[finding.rule].isEmpty {
      places.append((Place(rule: finding.rule, range: 0..<text.count), anywhere[finding.rule]))
    }
    if !beside[finding.rule].isEmpty {
      let sentence = scratch.text.sentence(around: finding.range, in: text)
      places.append((Place(rule: finding.rule, range: sentence), beside[finding.rule]))
    }
    return places
  }
}

// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import MessageText
import Policy

/// Reads the concepts of a sentence as what it is judged by.
struct SentenceConcepts: Sendable {
  /// The hash of each concept's name, by its index.
  private let hashes: [UInt64]
  private let rules: ConceptRules

  init(_ policy: Policy, _ rules: ConceptRules) {
    hashes = policy.concepts.map { Self.hash(of: $0.name) }
    self.rules = rules
  }

  /// FNV-1a, with its upper bits mixed into the lower, by which features are looked up.
  private static func hash(of name: String) -> UInt64 {
    let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    return (hash ^ hash &>> 32) &* 0xD6E8_FEB8_6659_FD93
  }

  /// Reads a sentence.
  ///
  /// - Parameters:
  ///   - sentence: 0-based byte range of a part of the present text.
  ///   - language: the language that the message states; where it states none, that which knows most
  ///     words of the sentence.
  ///   - text: the present text, valid UTF-8.
  ///   - scratch: the worker's buffers; what the sentence is judged by is left in `features`.
  func read(
    _ sentence: Range<Int>, language: LanguageID, in text: borrowing Span<UInt8>,
    _ scratch: inout PhraseScratch
  ) {
    let known = language == .unknown ? nil : rules.lexicon(of: language)
    let lexicon =
      known
      ?? scratch.concepts.lexicon(
        ofMostWordsIn: sentence, among: rules.languages.count, of: text)
    var concepts = ConceptSet()
    scratch.concepts.forEachWord(in: sentence, lexicons: 1 << UInt64(lexicon), of: text) {
      concepts.insert($0.concept)
    }
    // Taken out, as the features, a part of the same, are changed.
    var members: [UInt64] = []
    swap(&members, &scratch.members)
    members.removeAll(keepingCapacity: true)
    concepts.forEach { members.append(hashes[$0]) }
    scratch.features.read(members: members.span)
    swap(&members, &scratch.members)
  }
}

/// Reads the concepts of sentences that stand alone, to learn from them.
package final class SentenceConceptReader: Sendable {
  private let phrases: PhraseRules
  private let concepts: SentenceConcepts

  /// Compiles a policy.
  ///
  /// - Parameter policy: the rules and concepts in force.
  /// - Throws: `AutomatonError` when the phrases exceed the automaton's limits.
  package init(policy: Policy) throws(AutomatonError) {
    phrases = try PhraseRules(policy: policy)
    concepts = SentenceConcepts(policy, ConceptRules(policy))
  }

  /// What a sentence is judged by, besides its words.
  ///
  /// - Parameters:
  ///   - sentence: a sentence.
  ///   - language: its language, BCP 47.
  /// - Returns: the hashes of its features.
  package func features(of sentence: String, language: String) -> [UInt64] {
    let text = Array(sentence.utf8)
    let language = LanguageID(tag: Array(language.utf8).span)
    var scratch = PhraseScratch()
    phrases.search(text.span, language: language, scratch: &scratch)
    concepts.read(0..<text.count, language: language, in: text.span, &scratch)
    return Array(scratch.features.list)
  }
}

// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageScanner
import Policy

/// Reads what sentences are judged by, as the scanner does.
struct SentenceReader {
  private let folding: CaseFolding
  private let concepts: SentenceConceptReader

  /// - Throws: an error when the built-in packs are damaged.
  init() throws {
    let policy = try Policy(profile: "2020-11")
    folding = CaseFolding(equivalents: policy.equivalents)
    concepts = try SentenceConceptReader(policy: policy)
  }

  /// The hashes of the words, word by word and in pairs, of each sentence.
  func words(of sentences: [LabelledSentence]) -> [[UInt64]] {
    var text = CaselessText()
    var features = SentenceFeatures()
    return sentences.map { sentence in
      text.read(Array(sentence.text.utf8).span, folding: folding)
      features.read(text, in: 0..<sentence.text.utf8.count)
      return Array(features.list)
    }
  }

  /// The hashes of the concepts, one by one and in pairs, of each sentence.
  func concepts(of sentences: [LabelledSentence]) -> [[UInt64]] {
    sentences.map { concepts.features(of: $0.text, language: $0.language) }
  }
}

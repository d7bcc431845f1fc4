// SPDX-License-Identifier: Apache-2.0

import PCRE2

/// A notion for which languages have many words, such as REVIEW, GOOD or ASK.
///
/// Rules combine concepts. Some names have a meaning of their own: `negation` and
/// `negation_after` turn round what stands close behind or before them in a clause, `shield` and
/// `encouragement` hide the words inside them, `contact` is every address, number and link.
public struct Concept: Sendable {
  /// The name that rules use.
  public let name: String
  /// Its words, a list for each pack that has some.
  public var lists: [WordList] = []
  /// A pattern that stands for it in every language, matched near other concepts.
  public var pattern: Pattern?
  /// Whether the pattern matches nowhere without a digit of ASCII, full width or Arabic.
  public var patternNeedsDigit = false

  /// Its words in all languages.
  public var words: [Word] {
    var words: [Word] = []
    for list in lists {
      list.forEachWord { letters, isOpenBefore, isOpenAfter in
        words.append(
          Word(
            utf8: letters.indices.map { letters[$0] }, isOpenBefore: isOpenBefore,
            isOpenAfter: isOpenAfter, language: list.language))
      }
    }
    return words
  }

  /// The name of the concept that contacts of any kind stand for.
  public static let contactName = "contact"

  /// A policy has no more concepts.
  package static let maximumCount = 1024

  /// The words of one pack.
  ///
  /// Most are never asked for, so they stay in the pack's text until they are.
  public struct WordList: Sendable {
    /// How the words are matched.
    public let language: Language
    private let node: PackNode

    init(_ node: PackNode, language: Language) {
      self.node = node
      self.language = language
    }

    /// Whether the pack lists no word.
    var isEmpty: Bool { node.isEmpty }

    /// How many words there are.
    public var count: Int { node.nodeCount }

    /// Bytes of all words.
    public var byteCount: Int { node.textByteCount }

    /// Calls a function with each word, read from the pack's text.
    ///
    /// - Parameter body: takes UTF-8 of the words, separated by single blanks, whether letters may
    ///   precede them, and whether letters may follow.
    public func forEachWord(
      _ body: (_ letters: borrowing Span<UInt8>, _ isOpenBefore: Bool, _ isOpenAfter: Bool) -> Void
    ) {
      node.forEachValidText { written, isPlainWords in
        // Packs write `*` where letters may precede or follow.
        let star = UInt8(ascii: "*")
        let count = written.count
        let isOpenBefore = count > 0 && written[0] == star
        let isOpenAfter = count > 1 && written[count - 1] == star
        let letters = written.extracting((isOpenBefore ? 1 : 0)..<(isOpenAfter ? count - 1 : count))
        if isPlainWords && !letters.isEdgedByBlank || letters.arePlainWords {
          body(letters, isOpenBefore, isOpenAfter)
        } else {
          let text = String(decoding: letters.indices.map { letters[$0] }, as: UTF8.self)
          body(Array(text.plainWords.utf8).span, isOpenBefore, isOpenAfter)
        }
      }
    }
  }

  /// A word, or several, of a concept and how its language is matched.
  public struct Word: Sendable {
    /// UTF-8 of the words, separated by single blanks.
    public let utf8: [UInt8]
    /// Whether letters may precede it, as inside a compound.
    public let isOpenBefore: Bool
    /// Whether letters may follow it, as with endings.
    public let isOpenAfter: Bool
    /// How it is matched.
    public let language: Language

    /// The words, separated by single blanks.
    public var text: String { String(decoding: utf8, as: UTF8.self) }
  }
}

/// Concepts that together break a rule: a word of each in one sentence.
public struct Combination: Sendable {
  /// How far from the first concept the others may stand.
  public enum Scope: String, Sendable, CaseIterable {
    /// In the same sentence.
    case sentence
    /// In the same sentence, the one before or the one behind.
    case near
  }

  /// The rule that it breaks.
  public let rule: String
  /// Names of concepts, one of each list; the first list is the rarest and wakes the combination.
  public var items: [[String]] = []
  /// How far apart they may stand.
  public var scope = Scope.sentence
  /// The most words from the first to the last; two characters of a script without blanks count
  /// as one.
  public var reach = 25
  /// Concepts that must not stand in the sentences concerned.
  public var unless: [String] = []
  /// Whether the concepts must come in the order of `items`.
  public var isOrdered = false
  /// Whether words count that a negation turns round.
  public var countsNegated = false
  /// The language of the pack.
  public let language: Language
  /// Where it stands.
  public let origin: Origin
}

// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import PCRE2
import Policy

/// Finds signals near phrases.
///
/// Runs only on small windows, after a phrase has been found.
struct SignalFinder: Sendable {
  /// The names of the signals, by index.
  let names: [String]
  private let words: PhraseDetector
  private let signalOfWording: [Int]
  private let languageOfWording: [LanguageID]
  private let patterns: [(signal: Int, pattern: Pattern)]

  init(_ signals: [Signal]) throws(AutomatonError) {
    names = signals.map(\.name)
    var owners: [Int] = []
    var languages: [LanguageID] = []
    var patterns: [(signal: Int, pattern: Pattern)] = []
    for (index, signal) in signals.enumerated() {
      for word in signal.words {
        owners.append(index)
        languages.append(LanguageID(word.language))
      }
      if let pattern = signal.pattern { patterns.append((index, pattern)) }
    }
    words = try Self.detector(of: signals.flatMap(\.words), among: signals)
    signalOfWording = owners
    languageOfWording = languages
    self.patterns = patterns
  }

  /// A detector of some of the signals' words, whose hits name the places of the words.
  static func detector(
    of words: [Signal.Word], among signals: [Signal]
  ) throws(AutomatonError) -> PhraseDetector {
    let equivalents = signals.flatMap { $0.words.flatMap(\.language.equivalents) }
    let wordings = words.map { word in
      var wording = Wording(text: word.text)
      wording.hasDottedI = word.language.hasDottedI
      wording.prefixes = word.language.prefixes.map { Array($0.utf8) }
      return wording
    }
    return try PhraseDetector(
      wordings, equivalents: Array(Set(equivalents)), usesPrefilter: false)
  }

  /// The index of the signal with this name, if any pack has it.
  func index(of name: String) -> Int? { names.firstIndex(of: name) }

  /// Calls `body` with each signal word or pattern match inside `window`.
  ///
  /// A word inside a longer one of any signal does not count: 请 ("please") is none in 请勿 ("do
  /// not").
  ///
  /// - Parameters:
  ///   - window: byte range at scalar borders.
  ///   - text: valid UTF-8.
  ///   - language: only words of this language count: "noch" negates in Dutch, not in German.
  ///   - wanted: the only signal whose pattern is run; nil to run all.
  ///   - scratch: the worker's buffers.
  ///   - body: gets the signal's index and a byte range.
  func forEachSignal(
    in window: Range<Int>, of text: borrowing Span<UInt8>, language: LanguageID,
    patternsOf wanted: Int? = nil, scratch: inout SignalScratch,
    _ body: (Int, Range<Int>) -> Void
  ) {
    guard !window.isEmpty else { return }
    scratch.hits.removeAll(keepingCapacity: true)
    words.appendHits(in: text, window: window, scratch: &scratch.matching, to: &scratch.hits)
    scratch.hits.removeAll { !languageOfWording[$0.wording].matches(language) }
    scratch.hits.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var covered = window.lowerBound
    for hit in scratch.hits where hit.range.upperBound > covered {
      body(signalOfWording[hit.wording], hit.range)
      covered = hit.range.upperBound
    }
    for (signal, pattern) in patterns where wanted == nil || wanted == signal {
      let outcome = scratch.matching.firstMatch(
        of: pattern, in: text, window: window, from: window.lowerBound)
      if case .match(let range) = outcome { body(signal, range) }
    }
  }
}

/// A language as far as phrases and signals must agree on it: Chinese is one, in either script.
struct LanguageID: Sendable, Equatable {
  /// Up to eight bytes of the primary subtag in small letters; 0: not known, agrees with all.
  private let subtag: UInt64

  static let unknown = LanguageID(subtag: 0)

  private init(subtag: UInt64) { self.subtag = subtag }

  init(_ language: Language) {
    self.init(tag: Array((language.tag ?? "").utf8).span)
  }

  /// Reads a BCP 47 tag such as "zh-Hans"; "_" separates as well.
  init(tag: borrowing Span<UInt8>) {
    var subtag: UInt64 = 0
    for index in tag.indices.prefix(8) {
      let letter = tag[index] | 0x20
      guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) else { break }
      subtag = subtag << 8 | UInt64(letter)
    }
    self.subtag = subtag
  }

  func matches(_ other: LanguageID) -> Bool {
    subtag == other.subtag || subtag == 0 || other.subtag == 0
  }
}

/// Buffers that a worker reuses while it looks for signals.
struct SignalScratch: ~Copyable {
  var matching = MatchScratch()
  var hits: [PhraseHit] = []
}

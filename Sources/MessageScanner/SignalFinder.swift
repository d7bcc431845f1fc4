// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Detectors
import PCRE2
import Policy

/// Finds signals near phrases. Runs only on small windows, after a phrase has been found.
struct SignalFinder: Sendable {
  /// The names of the signals, by index.
  let names: [String]
  private let words: PhraseDetector
  private let signalOfWording: [Int]
  private let patterns: [(signal: Int, pattern: Pattern)]

  init(_ signals: [Signal]) throws(AutomatonError) {
    names = signals.map(\.name)
    var wordings: [Wording] = []
    var owners: [Int] = []
    var patterns: [(signal: Int, pattern: Pattern)] = []
    for (index, signal) in signals.enumerated() {
      for word in signal.words {
        var wording = Wording(text: word.text)
        wording.hasDottedI = word.language.hasDottedI
        wording.prefixes = word.language.prefixes.map { Array($0.utf8) }
        wordings.append(wording)
        owners.append(index)
      }
      if let pattern = signal.pattern { patterns.append((index, pattern)) }
    }
    let equivalents = signals.flatMap { $0.words.flatMap(\.language.equivalents) }
    words = try PhraseDetector(
      wordings, equivalents: Array(Set(equivalents)), usesPrefilter: false)
    signalOfWording = owners
    self.patterns = patterns
  }

  /// The index of the signal with this name, if any pack has it.
  func index(of name: String) -> Int? { names.firstIndex(of: name) }

  /// Calls `body` with each signal word or pattern match inside `window`.
  ///
  /// - Parameters:
  ///   - window: byte range at scalar borders.
  ///   - text: valid UTF-8.
  ///   - scratch: the worker's buffers.
  ///   - body: gets the signal's index and a byte range.
  func forEachSignal(
    in window: Range<Int>, of text: borrowing Span<UInt8>, scratch: inout SignalScratch,
    _ body: (Int, Range<Int>) -> Void
  ) {
    guard !window.isEmpty else { return }
    scratch.hits.removeAll(keepingCapacity: true)
    words.appendHits(in: text, window: window, scratch: &scratch.matching, to: &scratch.hits)
    for hit in scratch.hits { body(signalOfWording[hit.wording], hit.range) }
    for (signal, pattern) in patterns {
      let outcome = scratch.matching.firstMatch(
        of: pattern, in: text, window: window, from: window.lowerBound)
      if case .match(let range) = outcome { body(signal, range) }
    }
  }
}

/// Buffers that a worker reuses while it looks for signals.
struct SignalScratch: ~Copyable {
  var matching = MatchScratch()
  var hits: [PhraseHit] = []
}

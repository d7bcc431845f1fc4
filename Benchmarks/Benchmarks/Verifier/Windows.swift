// SPDX-License-Identifier: Apache-2.0

import Benchmark
import PCRE2
import Workloads

/// A pattern and the places of a text where it is tried, as the scanner does with candidates.
final class Windows {
  static let email = #"[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}\b"#

  let pattern: Pattern
  let text: [UInt8]
  let windows: [Range<Int>]
  var scratch: MatchScratch

  /// Compiles a pattern.
  init(
    _ source: String, options: Pattern.Options = .caseless, text: [UInt8], windows: [Range<Int>],
    limits: MatchLimits = .default
  ) throws {
    pattern = try Pattern(source, options: options)
    self.text = text
    self.windows = windows
    scratch = MatchScratch(limits: limits)
  }

  /// Writes windows around an `@`.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - isAddress: whether each is an address, or only looks like one.
  ///   - options: how the pattern is compiled.
  /// - Throws: `PatternError` when the pattern has a mistake.
  convenience init(count: Int, isAddress: Bool, options: Pattern.Options = .caseless) throws {
    let source = LiteralText(literalCount: 1)
    var text: [UInt8] = []
    var windows: [Range<Int>] = []
    for _ in 0..<count {
      let start = text.count
      text += source.text(byteCount: 40, distance: nil)
      text += Array(
        (isAddress ? "anna.example@mail.example.com " : "you can pay @ the_door. ").utf8)
      text += source.text(byteCount: 40, distance: nil)
      windows.append(start..<text.count)
    }
    try self.init(Self.email, options: options, text: text, windows: windows)
  }

  /// Tries each window.
  ///
  /// - Parameter counts: which outcomes count.
  /// - Returns: how many do.
  func run(counting counts: (MatchOutcome) -> Bool) -> Int {
    var count = 0
    // A span depends on a value that nobody else can change, which a property is not.
    let text = text
    for window in windows {
      let outcome = scratch.firstMatch(
        of: pattern, in: text.span, window: window, from: window.lowerBound)
      if counts(outcome) { count += 1 }
    }
    return count
  }

  /// Whether an outcome is a match.
  static func isMatch(_ outcome: MatchOutcome) -> Bool {
    if case .match = outcome { true } else { false }
  }

  /// Whether an outcome is that the match limit was reached.
  static func isLimit(_ outcome: MatchOutcome) -> Bool { outcome == .limit(.matchLimit) }
}

/// What a candidate costs: a match, a miss, and both without machine code.
func addWindows() {
  let engines: [(name: String, options: Pattern.Options)] = [
    ("jit", .caseless), ("interpreter", [.caseless, .withoutJIT]),
  ]
  for engine in engines {
    for isAddress in [true, false] {
      // Windows of some 110 bytes: what is left of a message once the cheap stage has chosen.
      Workload(
        "verify-\(engine.name)/email/windows-\(isAddress ? "hit" : "miss")",
        expecting: isAddress ? 1_000 : 0,
        prepare: { try Windows(count: 1_000, isAddress: isAddress, options: engine.options) },
        bytes: { $0.text.count }
      ) { $0.run(counting: Windows.isMatch) }.register()
    }
  }
  // An empty window: what a call costs by itself.
  Workload(
    "verify-jit/email/windows-empty", expecting: 0,
    prepare: {
      try Windows(Windows.email, text: [0x40], windows: Array(repeating: 0..<0, count: 1_000))
    }
  ) { $0.run(counting: Windows.isMatch) }.register()
}

/// What a pattern that runs away costs before it is given up.
func addLimits() {
  for (name, options) in [("jit", Pattern.Options()), ("interpreter", .withoutJIT)] {
    // Each letter can be taken in two ways, and the end never fits: 2 to the power of 40 ways.
    Workload(
      "limit-\(name)/two-ways/windows-pathological", expecting: 10,
      prepare: {
        let text = Array((String(repeating: "a", count: 60) + "!").utf8)
        return try Windows(
          "^(?:a|aa)+$", options: options, text: text,
          windows: Array(repeating: 0..<text.count, count: 10))
      }
    ) { $0.run(counting: Windows.isLimit) }.register()
  }
}

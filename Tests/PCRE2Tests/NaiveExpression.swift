// SPDX-License-Identifier: Apache-2.0

import SeededRandom

/// A tiny regular expression with a matcher of its own, by plain backtracking: the oracle that
/// the library is compared with.
indirect enum NaiveExpression {
  case empty
  case scalar(Unicode.Scalar)
  case any
  case windowStart
  case windowEnd
  case sequence(NaiveExpression, NaiveExpression)
  case either(NaiveExpression, NaiveExpression)
  /// Zero or more times, as often as possible first.
  case many(NaiveExpression)

  /// The expression in PCRE2's syntax.
  var source: String {
    switch self {
    case .empty: "(?:)"
    case .scalar(let scalar): String(scalar)
    case .any: "."
    case .windowStart: "^"
    case .windowEnd: #"\z"#
    case .sequence(let first, let second): first.source + second.source
    case .either(let first, let second): "(?:" + first.source + "|" + second.source + ")"
    case .many(let inner): "(?:" + inner.source + ")*"
    }
  }

  /// The end of the first way to match from `place` on that `accept` takes.
  func match(
    _ window: [Unicode.Scalar], at place: Int, _ accept: (Int) -> Int?
  ) -> Int? {
    switch self {
    case .empty: accept(place)
    case .scalar(let scalar):
      place < window.count && window[place] == scalar ? accept(place + 1) : nil
    case .any: place < window.count ? accept(place + 1) : nil
    case .windowStart: place == 0 ? accept(place) : nil
    case .windowEnd: place == window.count ? accept(place) : nil
    case .sequence(let first, let second):
      first.match(window, at: place) { second.match(window, at: $0, accept) }
    case .either(let first, let second):
      first.match(window, at: place, accept) ?? second.match(window, at: place, accept)
    case .many(let inner):
      // A round that consumes nothing is the last one, or it would go on for ever.
      inner.match(window, at: place) { end in
        end == place ? accept(end) : match(window, at: end, accept)
      } ?? accept(place)
    }
  }

  /// The first match in `window` at or after `start`, both counted in scalars.
  func firstMatch(
    in window: [Unicode.Scalar], from start: Int, refuseEmptyAtStart: Bool = false
  ) -> Range<Int>? {
    for place in start...window.count {
      let end = match(window, at: place) { end in
        refuseEmptyAtStart && place == start && end == start ? nil : end
      }
      if let end { return place..<end }
    }
    return nil
  }

  /// All matches in `window`, counted in scalars, as Perl's `/g` finds them.
  func allMatches(in window: [Unicode.Scalar]) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    var start = 0
    while let range = firstMatch(
      in: window, from: start, refuseEmptyAtStart: matches.last?.isEmpty == true)
    {
      matches.append(range)
      start = range.upperBound
    }
    return matches
  }

  /// Every expression of at most `depth` levels over the scalars.
  static func all(of scalars: [Unicode.Scalar], depth: Int) -> [NaiveExpression] {
    let leaves: [NaiveExpression] = scalars.map { .scalar($0) } + [.any, .empty, .windowEnd]
    guard depth > 1 else { return leaves }
    let inner = all(of: scalars, depth: depth - 1)
    let pairs = leaves.flatMap { first in inner.map { (first, $0) } }
    return inner + inner.map { .many($0) } + pairs.map { .sequence($0.0, $0.1) }
      + pairs.map { .either($0.0, $0.1) }
  }

  /// A random expression of at most `depth` levels over the scalars.
  static func random(
    of scalars: [Unicode.Scalar], depth: Int, using generator: inout SplitMix64
  ) -> NaiveExpression {
    let choice = Int.random(in: 0..<(depth > 1 ? 12 : 6), using: &generator)
    switch choice {
    case 0: return .any
    case 1: return [.empty, .windowStart, .windowEnd].randomElement(using: &generator) ?? .any
    case 2..<6: return .scalar(scalars.randomElement(using: &generator) ?? "a")
    case 6..<9:
      return .sequence(
        random(of: scalars, depth: depth - 1, using: &generator),
        random(of: scalars, depth: depth - 1, using: &generator))
    case 9, 10:
      return .either(
        random(of: scalars, depth: depth - 1, using: &generator),
        random(of: scalars, depth: depth - 1, using: &generator))
    default: return .many(random(of: scalars, depth: depth - 1, using: &generator))
    }
  }
}

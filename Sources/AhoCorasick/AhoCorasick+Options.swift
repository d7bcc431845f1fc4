// SPDX-License-Identifier: Apache-2.0

extension AhoCorasick {
  /// Which letters count as the same letter.
  public enum CaseSensitivity: Sendable {
    /// Every byte matches only itself.
    case exact
    /// `A` to `Z` match `a` to `z`; other bytes match only themselves.
    case asciiCaseless
    /// A scalar matches every simple case variant that takes as many UTF-8 bytes.
    ///
    /// So `Ä` is `ä`, `Σ`, `σ` and `ς` are one letter, and `Ж` is `ж`. Variants of another
    /// length stay apart, which keeps offsets true: `K` (U+212A) is not `k`, `ſ` is not `s`,
    /// `İ` and `ı` are neither `i` nor each other, `ẞ` is not `ß`.
    case unicodeCaseless
  }

  /// How literals are compared with the haystack, and how large the automaton may become.
  public struct Options: Sendable {
    /// Which letters count as the same letter.
    ///
    /// Default: `exact`.
    public var caseSensitivity = CaseSensitivity.exact

    /// Further groups of interchangeable scalars, such as `أ إ آ ا`.
    ///
    /// The scalars of a group must take the same number of UTF-8 bytes. Groups that share a
    /// scalar, or a case variant of one, become one group.
    public var equivalents: [[Unicode.Scalar]] = []

    /// Whether a blank in a literal matches any run of blanks.
    ///
    /// Default: no.
    ///
    /// Blanks are space, tab, line feed, carriage return, U+00A0, U+202F and U+3000, in any
    /// mixture. A run with two or more line feeds holds an empty line, which ends a paragraph,
    /// and matches no blank. Blanks at the ends of a literal are dropped.
    public var blankRunsMatchBlank = false

    /// Whether most of the haystack may be skipped by a sampling filter.
    ///
    /// Default: yes.
    ///
    /// The filter never changes the matches, only the speed.
    public var usesPrefilter = true

    /// The most states the automaton may have.
    ///
    /// Default: 2,000,000.
    public var maximumStates = 2_000_000

    /// The most bytes all tables together may take.
    ///
    /// Default: 64 MiB.
    public var maximumTableBytes = 64 << 20

    /// Makes the default options: exact bytes, no equivalents, every blank itself.
    public init() {}

    /// Whether literals are read as scalars, so that they must be valid UTF-8.
    var readsScalars: Bool {
      caseSensitivity == .unicodeCaseless || !equivalents.isEmpty || blankRunsMatchBlank
    }
  }
}

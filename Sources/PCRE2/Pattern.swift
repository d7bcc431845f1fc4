// SPDX-License-Identifier: Apache-2.0

/// A regular expression, compiled once and shared by all threads.
///
/// Patterns and texts are UTF-8 always. The syntax is pcre2pattern(3) with these choices made
/// here, whatever way the library was built: a newline is LF, `\R` is any Unicode line ending,
/// and `\C` (one byte) is refused, since it could end a match inside a scalar.
/// The pattern is turned into machine code (JIT) where the library and the system allow it;
/// where they do not, matching gives the same results by the slower interpreter.
///
///     let code = try Pattern(#"\b(?<digits>\d{6})\b"#)
///     var scratch = MatchScratch()
///     let outcome = scratch.firstMatch(of: code, in: text, window: 0..<text.count, from: 0)
///
/// A pattern never changes after `init`, so any number of threads may match with it at the same
/// time, each with a ``MatchScratch`` of its own.
public struct Pattern: Sendable {
  /// The compiled form, shared by all copies of this value.
  let code: CompiledCode

  /// Whether matching runs as machine code; when false, the interpreter does it.
  public let isJITCompiled: Bool

  /// How many capturing groups there are, group 0 (the whole match) not counted.
  public let captureCount: Int

  /// The name of each group, indexed by its number; nil for group 0 and for unnamed groups.
  public let captureNames: [String?]

  /// A lower bound for the length of a match, in Unicode scalars; 0 when nothing is known.
  public let minimumScalarCount: Int

  /// How far before a match the pattern may look, in Unicode scalars; `\b` counts as 1.
  ///
  /// A window that reaches this far back from the place searched hides nothing from lookbehinds.
  public let maximumLookbehindScalars: Int

  /// Whether the pattern might match the empty string; false is certain.
  public let canMatchEmpty: Bool

  /// The machine that the library's JIT compiles for, or nil when it was built without one.
  ///
  /// A system that forbids writable code can still refuse it: ``isJITCompiled`` tells.
  public static let jitTarget: String? = libraryJITTarget()

  /// The release and date of the PCRE2 library in use, such as `10.42 2022-12-11`.
  public static let libraryVersion: String = loadedLibraryVersion()

  /// The longest source accepted, in bytes.
  public static let maximumSourceBytes = 1 << 20

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - source: the regular expression, in the syntax of pcre2pattern(3).
  ///   - options: how it is to be understood.
  /// - Throws: `PatternError` when the syntax is wrong or the pattern too large.
  public init(_ source: String, options: Options = []) throws(PatternError) {
    try self.init(utf8: Array(source.utf8).span, options: options)
  }

  /// Compiles a pattern given as bytes.
  ///
  /// - Parameters:
  ///   - source: the regular expression as UTF-8, which is checked.
  ///   - options: how it is to be understood.
  /// - Throws: `PatternError` when the syntax is wrong, the bytes are no UTF-8 or there are more
  ///   than `maximumSourceBytes` of them.
  public init(utf8 source: borrowing Span<UInt8>, options: Options = []) throws(PatternError) {
    code = try CompiledCode(source: source, options: options)
    isJITCompiled = code.jitBytes > 0
    captureCount = code.captureCount
    captureNames = code.captureNames()
    minimumScalarCount = code.minimumScalarCount
    maximumLookbehindScalars = code.maximumLookbehindScalars
    canMatchEmpty = code.canMatchEmpty
  }

  /// The number of the group called `name`.
  ///
  /// - Parameter name: the group's name, as in `(?<name>…)`.
  /// - Returns: the lowest number that has this name, or nil.
  public func captureNumber(named name: String) -> Int? {
    captureNames.firstIndex(of: name)
  }
}

extension Pattern {
  /// How the source of a pattern is to be understood.
  public struct Options: OptionSet, Hashable, Sendable {
    /// One bit an option; the values mean nothing outside this type.
    public let rawValue: UInt8

    /// Options from their bits.
    ///
    /// - Parameter rawValue: the bits; those without a meaning are ignored.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Letters match whatever their case, by Unicode's simple case folding.
    public static let caseless = Options(rawValue: 1 << 0)

    /// `^` and `$` match at every line's start and end.
    public static let multiline = Options(rawValue: 1 << 1)

    /// `.` matches a newline too.
    public static let dotMatchesNewline = Options(rawValue: 1 << 2)

    /// White space and `#` comments in the source are for readers only.
    public static let extended = Options(rawValue: 1 << 3)

    /// `\w`, `\d`, `\s`, `\b` and POSIX classes go by Unicode properties instead of ASCII.
    public static let unicodeClasses = Options(rawValue: 1 << 4)

    /// A match may begin only where the search begins.
    public static let anchored = Options(rawValue: 1 << 5)

    /// Matching is left to the interpreter, which has other limits: see ``MatchLimits``.
    public static let withoutJIT = Options(rawValue: 1 << 6)
  }
}

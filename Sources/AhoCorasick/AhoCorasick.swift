// SPDX-License-Identifier: Apache-2.0

/// Finds all occurrences of many byte strings in one pass.
///
/// The literals become an Aho-Corasick automaton. Letters can be compared without regard to
/// case, scalars made interchangeable, and runs of blanks matched by a single blank; all of this
/// is built into the automaton, so haystacks are read as they are and offsets are those of the
/// original bytes. A sampling prefilter skips text that cannot match. Time is linear in the
/// haystack and the matches. The value is immutable: any number of threads may search with it.
///
///     var options = AhoCorasick.Options()
///     options.caseSensitivity = .unicodeCaseless
///     let literals = ["free gift", "größe"].map { Array($0.utf8) }
///     let phrases = try AhoCorasick(literals: literals, options: options)
///     phrases.matches(in: Array("GRÖSSE, GRÖßE".utf8))  // literal 1 at 9..<16
///
/// Any bytes are a haystack, UTF-8 or not.
public struct AhoCorasick: Sendable {
  let automaton: Automaton
  let prefilter: Prefilter?

  /// Number of literals.
  public let literalCount: Int

  /// Builds the automaton.
  ///
  /// - Parameters:
  ///   - literals: the bytes of each literal; the index is its `LiteralID`. None may be empty.
  ///     The same bytes twice are two literals, both reported. No literals at all match nothing.
  ///   - options: how to compare, and limits.
  /// - Throws: `AutomatonError` when a literal is empty, longer than 32,767 bytes, or no valid
  ///   UTF-8 where the options read scalars; when a group of equivalents is invalid; when a
  ///   limit is passed.
  /// - Complexity: linear in the bytes of all variants of the literals.
  public init(literals: [[UInt8]], options: Options = Options()) throws(AutomatonError) {
    let alphabet = try LiteralAlphabet(literals, options: options)
    automaton = try Automaton(alphabet, maximumStates: options.maximumStates)
    literalCount = literals.count
    let usesPrefilter = options.usesPrefilter && !literals.isEmpty
    prefilter = usesPrefilter ? PrefilterBuilder(alphabet).build() : nil
    guard tableBytes <= options.maximumTableBytes else {
      throw AutomatonError(.tableTooLarge, limit: options.maximumTableBytes)
    }
  }

  /// Number of states of the automaton.
  public var stateCount: Int { automaton.stateCount }

  /// Number of classes of bytes that no literal tells apart.
  public var classCount: Int { automaton.classes.count }

  /// Bytes of all tables together.
  public var tableBytes: Int { automaton.byteCount + (prefilter?.byteCount ?? 0) }

  /// Distance in bytes of the prefilter's samples; nil when the automaton reads every byte.
  ///
  /// No prefilter is built when the literals are so short or so many that it would not pay.
  public var prefilterStride: Int? { prefilter?.stride }
}

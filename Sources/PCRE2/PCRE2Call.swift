// SPDX-License-Identifier: Apache-2.0
internal import CPCRE2

/// A code block of PCRE2, freed with its last reference.
///
/// PCRE2 writes to it only in `init`, before any other thread can know it; from then on it is
/// read-only, which pcre2api(3), "Multithreading", calls safe to share. That is what makes this
/// `Sendable`.
@safe final class CompiledCode: @unchecked Sendable {
  /// Never changes and is valid until `deinit`; does not leave this file.
  fileprivate let block: OpaquePointer

  /// Kept here because every match asks for it.
  let captureCount: Int

  /// Whether a match can begin at one place only, the start of the text or of the search.
  fileprivate let isAnchored: Bool

  /// Compiles `source` and, unless told otherwise, asks for machine code.
  init(source: borrowing Span<UInt8>, options: Pattern.Options) throws(PatternError) {
    var code: Int32 = 0
    var offset = 0
    let context = try CompileContext()
    // SAFETY: the span lends its bytes for the call and PCRE2 copies what it keeps.
    let compiled = unsafe source.withUnsafeBufferPointer { bytes in
      unsafe pcre2_compile_8(
        bytes.baseAddress, bytes.count, options.compileFlags, &code, &offset, context.pointer)
    }
    guard let compiled = unsafe compiled else {
      throw PatternError(
        message: errorMessage(code), code: Int(code),
        byteOffset: min(max(offset, 0), source.count))
    }
    unsafe block = compiled
    captureCount = unsafe number(PCRE2_INFO_CAPTURECOUNT, of: compiled)
    isAnchored = unsafe number(PCRE2_INFO_ALLOPTIONS, of: compiled) & Int(PCRE2_ANCHORED) != 0
    if !options.contains(.withoutJIT) {
      // A refusal leaves the code as it was, for the interpreter; `jitBytes` tells.
      // SAFETY: no other thread has this block yet.
      unsafe pcre2_jit_compile_8(block, PCRE2_JIT_COMPLETE)
    }
  }

  deinit {
    // SAFETY: the last reference is going, so no match is using the block.
    unsafe pcre2_code_free_8(block)
  }

  /// Bytes of machine code; 0 when the interpreter is to be used.
  var jitBytes: Int {
    var value = 0
    // SAFETY: the block is valid, and this property is a size_t.
    unsafe pcre2_pattern_info_8(block, UInt32(PCRE2_INFO_JITSIZE), &value)
    return value
  }

  var minimumScalarCount: Int { unsafe number(PCRE2_INFO_MINLENGTH, of: block) }
  var maximumLookbehindScalars: Int { unsafe number(PCRE2_INFO_MAXLOOKBEHIND, of: block) }
  var canMatchEmpty: Bool { unsafe number(PCRE2_INFO_MATCHEMPTY, of: block) != 0 }

  /// The names of groups 0...captureCount, nil where there is none.
  ///
  /// The table has an entry a name: two bytes of group number, high first, then the name and a
  /// zero, all entries equally long (pcre2api(3), PCRE2_INFO_NAMETABLE).
  func captureNames() -> [String?] {
    var names = [String?](repeating: nil, count: captureCount + 1)
    let entries = unsafe number(PCRE2_INFO_NAMECOUNT, of: block)
    let stride = unsafe number(PCRE2_INFO_NAMEENTRYSIZE, of: block)
    var table: UnsafePointer<UInt8>?
    // SAFETY: the block is valid, and this property is a pointer to the table's bytes.
    unsafe pcre2_pattern_info_8(block, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard entries > 0, stride > 2, let table = unsafe table else { return names }
    // SAFETY: the table has this size and lives as long as the block, which `self` keeps.
    let bytes = unsafe UnsafeBufferPointer(start: table, count: entries * stride)
    for entry in 0..<entries {
      let row = unsafe bytes[(entry * stride)..<((entry + 1) * stride)]
      let group = unsafe Int(row[row.startIndex]) << 8 | Int(row[row.startIndex + 1])
      guard names.indices.contains(group) else { continue }
      names[group] = unsafe String(decoding: row.dropFirst(2).prefix { $0 != 0 }, as: UTF8.self)
    }
    return names
  }
}

/// A property of a valid block that PCRE2 hands out as a 32-bit number; 0 when it has none.
@unsafe private func number(_ what: Int32, of block: OpaquePointer) -> Int {
  var value: UInt32 = 0
  // SAFETY: `what` is one of those that pcre2api(3), "Information about a compiled pattern", says
  // to be a uint32_t.
  unsafe pcre2_pattern_info_8(block, UInt32(what), &value)
  return Int(value)
}

/// What PCRE2 is told beside the pattern, so that a build's own defaults do not matter.
@safe private struct CompileContext: ~Copyable {
  let pointer: OpaquePointer

  init() throws(PatternError) {
    guard let pointer = unsafe pcre2_compile_context_create_8(nil) else {
      let code = PCRE2_ERROR_HEAP_FAILED
      throw PatternError(message: errorMessage(code), code: Int(code), byteOffset: 0)
    }
    unsafe self.pointer = pointer
    // SAFETY: the context is new and owned by this value.
    unsafe pcre2_set_newline_8(pointer, UInt32(PCRE2_NEWLINE_LF))
    unsafe pcre2_set_bsr_8(pointer, UInt32(PCRE2_BSR_UNICODE))
    unsafe pcre2_set_max_pattern_length_8(pointer, Pattern.maximumSourceBytes)
  }

  deinit {
    // SAFETY: created in `init`, owned by this value alone.
    unsafe pcre2_compile_context_free_8(pointer)
  }
}

/// Match data, match context and JIT stack of one worker, freed together.
///
/// All three belong to this value alone. Whatever changes them is `mutating`, and a noncopyable
/// value can be changed by one thread at a time only; that is what makes this `Sendable`.
@safe struct MatchMemory: ~Copyable, @unchecked Sendable {
  let limits: MatchLimits

  private let context: OpaquePointer

  /// Nil where there is no JIT: machine code, if any, then runs on 32 KiB of the thread's stack.
  private let stack: OpaquePointer?

  private var data: OpaquePointer

  /// Groups, the whole match included, that `data` has room for.
  private var capacity: Int

  /// Groups that the last match set, the whole match included; 0 when there was none.
  private var setCount = 0

  /// Where the window of the last match begins in its text.
  private var base = 0

  init(limits: MatchLimits) {
    self.limits = limits
    capacity = 16
    unsafe data = Self.makeData(capacity: 16)
    guard let context = unsafe pcre2_match_context_create_8(nil) else {
      fatalError("out of memory for a PCRE2 match context")
    }
    unsafe self.context = context
    // SAFETY: the context is new and owned by this value.
    unsafe pcre2_set_depth_limit_8(context, limits.depthLimit)
    unsafe pcre2_set_heap_limit_8(context, limits.heapLimitKiB)
    let most = Int(min(max(limits.jitStackKiB, 32), 65_536)) * 1024
    unsafe stack = pcre2_jit_stack_create_8(32 * 1024, most, nil)
    if let stack = unsafe stack {
      // SAFETY: without a callback PCRE2 takes the pointer for the stack itself; it lives as long
      // as the context, and this value lends both to one match at a time.
      unsafe pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    }
  }

  deinit {
    // SAFETY: created in `init` or `match`, owned by this value alone, freed once.
    unsafe pcre2_match_data_free_8(data)
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_jit_stack_free_8(stack)
  }

  /// Looks for a match in the window, which like `start` is checked to lie at scalar borders.
  mutating func match(
    _ code: CompiledCode, in text: borrowing Span<UInt8>, window: Range<Int>, from start: Int,
    refuseEmptyAtStart: Bool
  ) -> MatchOutcome {
    reserve(code.captureCount + 1)
    base = window.lowerBound
    let flags = PCRE2_NO_UTF_CHECK | (refuseEmptyAtStart ? PCRE2_NOTEMPTY_ATSTART : 0)
    let places = code.isAnchored ? 1 : window.upperBound - start + 1
    let steps = min(Int(limits.matchLimit), Int(limits.searchLimit) / places)
    // SAFETY: the context is valid and only this value uses it.
    unsafe pcre2_set_match_limit_8(context, UInt32(steps))
    let subject = text.extracting(window)
    // SAFETY: `extracting` keeps the bytes inside the text, and they are lent for the call; the
    // address that PCRE2 leaves in the match data is never read. That the text is valid UTF-8 is
    // the duty of `MatchScratch`'s callers, stated there.
    let result = unsafe subject.withUnsafeBufferPointer { bytes in
      unsafe pcre2_match_8(
        code.block, bytes.baseAddress, bytes.count, start - base, flags, data, context)
    }
    setCount = max(0, Int(result))
    return range(ofGroup: 0).map { .match($0) } ?? MatchOutcome(failure: result)
  }

  /// Where a group of the last match lies in the text, or nil when it was not set.
  func range(ofGroup number: Int) -> Range<Int>? {
    guard number >= 0, number < setCount else { return nil }
    // SAFETY: PCRE2 has set `setCount` pairs, which are at most `capacity`.
    guard let offsets = unsafe pcre2_get_ovector_pointer_8(data) else { return nil }
    let (first, second) = unsafe (offsets[2 * number], offsets[2 * number + 1])
    // PCRE2_UNSET is the largest size_t, which Swift sees as -1.
    guard first >= 0, second >= 0 else { return nil }
    // `\K` in a group that is called from a lookahead can set a start that lies after the end.
    return (base + min(first, second))..<(base + max(first, second))
  }

  /// Makes room for so many groups, so that PCRE2 never has to leave one out.
  private mutating func reserve(_ groups: Int) {
    guard groups > capacity else { return }
    // SAFETY: owned by this value alone, replaced at once.
    unsafe pcre2_match_data_free_8(data)
    unsafe data = Self.makeData(capacity: groups)
    capacity = groups
  }

  private static func makeData(capacity: Int) -> OpaquePointer {
    // SAFETY: creation only; the caller owns the result.
    guard let data = unsafe pcre2_match_data_create_8(UInt32(capacity), nil) else {
      fatalError("out of memory for PCRE2 match data")
    }
    return unsafe data
  }
}

extension MatchOutcome {
  /// The outcome that a negative result of `pcre2_match` stands for.
  fileprivate init(failure code: Int32) {
    switch code {
    case PCRE2_ERROR_NOMATCH: self = .noMatch
    case PCRE2_ERROR_MATCHLIMIT: self = .limit(.matchLimit)
    case PCRE2_ERROR_DEPTHLIMIT: self = .limit(.depth)
    case PCRE2_ERROR_HEAPLIMIT: self = .limit(.heap)
    case PCRE2_ERROR_JIT_STACKLIMIT: self = .limit(.jitStack)
    default: self = .failed(code: Int(code))
    }
  }
}

extension Pattern.Options {
  /// The bits PCRE2 wants for these options and for what every pattern here has in common.
  fileprivate var compileFlags: UInt32 {
    let flags: [(Pattern.Options, UInt32)] = [
      (.caseless, PCRE2_CASELESS), (.multiline, PCRE2_MULTILINE),
      (.dotMatchesNewline, PCRE2_DOTALL), (.extended, PCRE2_EXTENDED),
      (.unicodeClasses, PCRE2_UCP), (.anchored, PCRE2_ANCHORED),
    ]
    return flags.reduce(PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C) { bits, flag in
      contains(flag.0) ? bits | flag.1 : bits
    }
  }
}

/// PCRE2's words for one of its error numbers.
private func errorMessage(_ code: Int32) -> String {
  // SAFETY: PCRE2 writes at most the count given, zero included, and returns the length without it.
  let text = unsafe String(unsafeUninitializedCapacity: 256) { buffer in
    unsafe max(0, Int(pcre2_get_error_message_8(code, buffer.baseAddress, buffer.count)))
  }
  return text.isEmpty ? "PCRE2 error \(code)" : text
}

/// The machine that the library's JIT compiles for, or nil when it has none.
func libraryJITTarget() -> String? { configuration(PCRE2_CONFIG_JITTARGET) }

/// The release of the library that is loaded.
func loadedLibraryVersion() -> String { configuration(PCRE2_CONFIG_VERSION) ?? "unknown" }

/// A text that PCRE2 tells about itself, or nil when it has none.
private func configuration(_ what: Int32) -> String? {
  // SAFETY: with a null place PCRE2 returns the bytes it would write, zero included, and then
  // writes just those.
  let count = Int(pcre2_config_8(UInt32(what), nil))
  guard count > 1 else { return nil }
  return unsafe String(unsafeUninitializedCapacity: count) { buffer in
    unsafe pcre2_config_8(UInt32(what), buffer.baseAddress)
    return count - 1
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Tells in which places of a haystack the automaton must run at all.
///
/// The plain algorithm: look at the four bytes at every `stride`-th place, and stop where they
/// are a gram of some literal. Of every literal, the grams at `stride` consecutive places (its
/// window) are known to the filter, so each occurrence is sampled once, wherever it lies. Where
/// the window passes the literal's end, grams with every possible byte are known.
///
/// 1. A gram is looked up in a bitmap of 64 KiB.
/// 2. Behind the bitmap, the bytes around the place are compared with those of the literals that
///    have the gram: eight at once, then up to eight more to either side, one by one.
/// 3. The automaton then starts `reach` units back. The reach is the same for all literals, so a
///    later sample never asks for an earlier start: no byte is read twice, no match found twice.
struct Prefilter: Sendable {
  /// Distance of the samples in bytes.
  let stride: Int
  /// How far before its sample a literal may begin, in bytes, a run of blanks counted as one.
  let reach: Int
  /// How far behind its sample a literal may begin, in bytes.
  let lead: Int
  private let countsBlankRuns: Bool

  private let bitmap: GramBitmap

  private let contexts: ContextTable

  /// Fills the tables.
  ///
  /// - Parameters:
  ///   - grams: folded grams with their contexts.
  ///   - stride: distance of the samples in bytes.
  ///   - reach: units a literal may begin before its sample.
  ///   - lead: bytes a literal may begin behind its sample.
  ///   - countsBlankRuns: whether runs of blanks are one unit.
  init(
    grams: [(gram: UInt32, context: SampleContext)], stride: Int, reach: Int, lead: Int,
    countsBlankRuns: Bool
  ) {
    self.stride = stride
    self.reach = reach
    self.lead = lead
    self.countsBlankRuns = countsBlankRuns
    var bitmap = GramBitmap()
    for (gram, _) in grams { bitmap.insert(gram) }
    self.bitmap = bitmap
    contexts = ContextTable(grams)
  }

  /// Bytes of the tables.
  var byteCount: Int { bitmap.byteCount + contexts.byteCount }

  /// The first sample at which a literal may have been met.
  ///
  /// - Parameters:
  ///   - haystack: the text.
  ///   - first: byte offset of the sample to begin with, a multiple of `stride`.
  /// - Returns: the byte offset of the sample, or the haystack's count when there is none.
  func nextSample(in haystack: borrowing Span<UInt8>, from first: Int) -> Int {
    var place = bitmap.firstPlace(in: haystack, from: first, stride: stride)
    while place &+ Gram.length <= haystack.count {
      if contexts.agrees(at: place, in: haystack) { return place }
      place = bitmap.firstPlace(in: haystack, from: place &+ stride, stride: stride)
    }
    while place < haystack.count {
      if contexts.agrees(at: place, in: haystack) { return place }
      place &+= stride
    }
    return haystack.count
  }

  /// Where the automaton must start for a sample.
  ///
  /// - Parameters:
  ///   - sample: byte offset of the sample.
  ///   - haystack: the text.
  ///   - floor: byte offset up to which the automaton has read already.
  /// - Returns: a byte offset, at least `floor`.
  func start(for sample: Int, in haystack: borrowing Span<UInt8>, floor: Int) -> Int {
    guard countsBlankRuns else { return max(sample &- reach, floor) }
    return BlankRuns.walkBack(in: haystack, from: sample, units: reach, floor: floor)
  }
}

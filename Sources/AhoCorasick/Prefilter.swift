// SPDX-License-Identifier: Apache-2.0

/// Tells in which places of a haystack the automaton must run at all.
///
/// The plain algorithm: look at the four bytes at every `stride`-th place, and stop where they
/// are a gram of some literal. Of every literal, the grams at `stride` consecutive places (its
/// window) are known to the filter, so each occurrence is sampled once, wherever it lies. Where
/// the window passes the literal's end, grams with every possible byte are known.
///
/// 1. A gram is looked up in a bitmap that stays in the first-level cache; two bits of one word
///    must be set (a blocked Bloom filter).
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

  /// Two bits for each gram, in the word that the high bits of its hash choose.
  private let bitmap: [UInt64]
  static let bitmapBits = 18

  /// Contexts by the high bits of the gram's hash: a bucket ends where the next begins.
  private let bucketStarts: [UInt32]
  private let bucketShift: UInt32
  private let contexts: [SampleContext]

  /// More contexts than this in a bucket are not compared: every sample in it counts.
  private static let maximumBucket = 24

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
    var bits = [UInt64](repeating: 0, count: 1 << (Self.bitmapBits - 6))
    var bucketBits: UInt32 = 6
    while bucketBits < 16, 1 << bucketBits < grams.count { bucketBits += 1 }
    let shift = 32 - bucketBits
    var counts = [Int](repeating: 0, count: (1 << bucketBits) + 1)
    for (gram, _) in grams {
      let hash = Gram.hash(gram)
      bits[Self.word(of: hash)] |= 1 << UInt64(hash & 63) | 1 << UInt64((hash &>> 6) & 63)
      counts[Int(hash &>> shift) + 1] += 1
    }
    for bucket in 0..<counts.count - 1 { counts[bucket + 1] += counts[bucket] }
    let bounds = counts
    var sorted = [SampleContext](repeating: SampleContext(), count: grams.count)
    for (gram, context) in grams {
      let bucket = Int(Gram.hash(gram) &>> shift)
      sorted[counts[bucket]] = context
      counts[bucket] += 1
    }
    var starts: [UInt32] = [0]
    var flat: [SampleContext] = []
    for bucket in 0..<bounds.count - 1 {
      let start = flat.count
      for context in sorted[bounds[bucket]..<bounds[bucket + 1]]
      where flat.count - start <= Self.maximumBucket && !flat[start...].contains(context) {
        flat.append(context)
      }
      if flat.count - start > Self.maximumBucket {
        flat.removeSubrange(start...)
        flat.append(SampleContext())
      }
      starts.append(UInt32(flat.count))
    }
    bitmap = bits
    bucketStarts = starts
    bucketShift = shift
    contexts = flat
  }

  /// Bytes of the tables.
  var byteCount: Int { bitmap.count * 8 + bucketStarts.count * 4 + contexts.count * MemoryLayout<SampleContext>.stride }

  /// The first sample at which a literal may have been met.
  ///
  /// - Parameters:
  ///   - haystack: the text.
  ///   - first: byte offset of the sample to begin with, a multiple of `stride`.
  /// - Returns: the byte offset of the sample, or the haystack's count when there is none.
  func nextSample(in haystack: borrowing Span<UInt8>, from first: Int) -> Int {
    let count = haystack.count
    var place = first
    let last = count &- 3 &* stride &- Gram.length
    while place <= last {
      let hits =
        isMarked(haystack.word32(at: place))
        | isMarked(haystack.word32(at: place &+ stride)) &<< 1
        | isMarked(haystack.word32(at: place &+ 2 &* stride)) &<< 2
        | isMarked(haystack.word32(at: place &+ 3 &* stride)) &<< 3
      if hits != 0 {
        var rest = hits
        while rest != 0 {
          let hit = place &+ stride &* rest.trailingZeroBitCount
          if isConfirmed(in: haystack, at: hit) { return hit }
          rest &= rest &- 1
        }
      }
      place &+= 4 &* stride
    }
    while place < count {
      let word = Self.word(in: haystack, at: place)
      if isMarked(UInt32(truncatingIfNeeded: word)) != 0, isConfirmed(in: haystack, at: place) {
        return place
      }
      place &+= stride
    }
    return count
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

  /// 1 when the gram's bits are set, else 0.
  @inline(__always)
  func isMarked(_ gram: UInt32) -> UInt64 {
    let hash = Gram.hash(Gram.fold(gram))
    let word = bitmap[Self.word(of: hash)]
    return (word &>> UInt64(hash & 63)) & (word &>> UInt64((hash &>> 6) & 63)) & 1
  }

  @inline(__always)
  private static func word(of hash: UInt32) -> Int {
    Int(hash &>> UInt32(32 - (bitmapBits - 6)))
  }

  /// Whether the bytes around a marked sample agree with a literal that has the gram.
  @inline(never)
  func isConfirmed(in haystack: borrowing Span<UInt8>, at sample: Int) -> Bool {
    let gram = UInt32(truncatingIfNeeded: Self.word(in: haystack, at: sample))
    let around = Gram.fold(Self.word(in: haystack, at: sample &- SampleContext.reach))
    let bucket = Int(Gram.hash(Gram.fold(gram)) &>> bucketShift)
    for index in Int(bucketStarts[bucket])..<Int(bucketStarts[bucket &+ 1])
    where around & contexts[index].mask == contexts[index].value {
      if contexts[index].agrees(with: haystack, at: sample) { return true }
    }
    return false
  }

  /// The eight bytes from `place`, those outside the haystack read as 0.
  static func word(in haystack: borrowing Span<UInt8>, at place: Int) -> UInt64 {
    if place >= 0, place &+ 8 <= haystack.count { return haystack.word64(at: place) }
    var word: UInt64 = 0
    for offset in max(place, 0)..<max(min(place &+ 8, haystack.count), max(place, 0)) {
      word |= UInt64(haystack[offset]) &<< UInt64((offset &- place) &* 8)
    }
    return word
  }
}

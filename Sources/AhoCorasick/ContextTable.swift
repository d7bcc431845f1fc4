// SPDX-License-Identifier: Apache-2.0

/// The contexts of all samples, by gram: what a marked sample is checked against before the
/// automaton runs.
struct ContextTable: Sendable {
  /// A bucket ends where the next begins.
  private let bucketStarts: [UInt32]
  private let bucketShift: UInt32
  /// The keys apart from the rest, since most marked samples fail on them.
  private let keys: [SampleContext.Key]
  private let contexts: [SampleContext]
  private let neighbours: NeighbourBitmap

  /// More contexts than this in a bucket are not compared: every sample in it counts.
  private static let maximumBucket = 24

  /// Sorts contexts into buckets.
  ///
  /// - Parameter entries: folded grams with their contexts.
  init(_ entries: [(gram: UInt32, context: SampleContext)]) {
    var neighbours = NeighbourBitmap()
    for (gram, context) in entries { neighbours.insert(gram, context.key) }
    self.neighbours = neighbours
    var bucketBits: UInt32 = 6
    while bucketBits < 16, 2 << bucketBits < entries.count { bucketBits += 1 }
    let shift = 32 - bucketBits
    var counts = [Int](repeating: 0, count: (1 << bucketBits) + 1)
    for (gram, _) in entries { counts[Int(Gram.hash(gram) &>> shift) + 1] += 1 }
    for bucket in 0..<counts.count - 1 { counts[bucket + 1] += counts[bucket] }
    let bounds = counts
    var sorted = [SampleContext](repeating: SampleContext(), count: entries.count)
    for (gram, context) in entries {
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
    bucketStarts = starts
    bucketShift = shift
    keys = flat.map(\.key)
    contexts = flat
  }

  /// Bytes of the tables.
  var byteCount: Int {
    bucketStarts.count * 4 + keys.count * MemoryLayout<SampleContext.Key>.stride
      + contexts.count * MemoryLayout<SampleContext>.stride + neighbours.byteCount
  }

  /// Whether the bytes around a sample agree with a literal that has its gram.
  ///
  /// - Parameters:
  ///   - sample: byte offset of the sample.
  ///   - haystack: the text.
  /// - Returns: false only when no literal is here.
  func agrees(at sample: Int, in haystack: borrowing Span<UInt8>) -> Bool {
    let around = Gram.fold(Self.word(in: haystack, at: sample &- SampleContext.keyLead))
    guard neighbours.contains(around) else { return false }
    return hasContext(around, at: sample, in: haystack)
  }

  @inline(never)
  private func hasContext(
    _ around: UInt64, at sample: Int, in haystack: borrowing Span<UInt8>
  ) -> Bool {
    let gram = UInt32(truncatingIfNeeded: around &>> UInt64(8 * SampleContext.keyLead))
    let bucket = Int(Gram.hash(gram) &>> bucketShift)
    for index in Int(bucketStarts[bucket])..<Int(bucketStarts[bucket &+ 1])
    where around & keys[index].mask == keys[index].value {
      if contexts[index].agrees(with: haystack, at: sample) { return true }
    }
    return false
  }

  /// The eight bytes from `place`, those outside the haystack read as 0.
  @inline(__always)
  private static func word(in haystack: borrowing Span<UInt8>, at place: Int) -> UInt64 {
    if place >= 0, place &+ 8 <= haystack.count { return haystack.word64(at: place) }
    return wordAtBorder(in: haystack, at: place)
  }

  @inline(never)
  private static func wordAtBorder(in haystack: borrowing Span<UInt8>, at place: Int) -> UInt64 {
    var word: UInt64 = 0
    for offset in max(place, 0)..<max(min(place &+ 8, haystack.count), max(place, 0)) {
      word |= UInt64(haystack[offset]) &<< UInt64((offset &- place) &* 8)
    }
    return word
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Random numbers that depend on the seed alone, so that a failing case can be made again.
///
/// Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// Lines of 0 to `longest` letters; the last may lack its newline.
  mutating func lines(upTo maximumCount: Int, longest: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...maximumCount, using: &self) {
      for _ in 0..<Int.random(in: 0...longest, using: &self) {
        bytes.append(UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z"), using: &self))
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    if Bool.random(using: &self) { bytes.append(UInt8(ascii: "!")) }
    return bytes
  }
}

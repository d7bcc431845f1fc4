// SPDX-License-Identifier: Apache-2.0

import SeededRandom

extension SplitMix64 {
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

// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CorpusGenerator

@Suite struct ByteSearchTests {
  @Test func agreesWithSlicesOnAllShortStrings() {
    let words = (0...6).flatMap { length in
      (0..<(1 << length)).map { bits in
        (0..<length).map { bits >> $0 & 1 == 0 ? UInt8(ascii: "a") : UInt8(ascii: "b") }
      }
    }
    for text in words {
      for needle in words where needle.count <= 3 {
        let expected = text.indices.filter {
          !needle.isEmpty && text[$0...].prefix(needle.count).elementsEqual(needle)
        }
        #expect(text.occurrences(of: needle) == expected)
      }
    }
  }
}

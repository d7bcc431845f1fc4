// SPDX-License-Identifier: Apache-2.0

/// A text whose places of interest are marked in it, so that no test counts bytes.
///
/// `⟦…⟧` is the window (without it, the whole text), `‸` the start of the search (without it, the
/// window's start) and each `‹…›` an expected range. The marks are not part of the text.
struct MarkedText {
  private(set) var bytes: [UInt8] = []
  private(set) var window: Range<Int>
  private(set) var start: Int
  private(set) var ranges: [Range<Int>] = []

  init(_ marked: String) {
    var windowStart = 0
    var windowEnd: Int?
    var searchStart: Int?
    var rangeStart = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": windowStart = bytes.count
      case "⟧": windowEnd = bytes.count
      case "‸": searchStart = bytes.count
      case "‹": rangeStart = bytes.count
      case "›": ranges.append(rangeStart..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    window = windowStart..<(windowEnd ?? bytes.count)
    start = searchStart ?? windowStart
  }
}

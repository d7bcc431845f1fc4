// SPDX-License-Identifier: Apache-2.0

extension RandomAccessCollection {
  /// The first index whose element and all after it satisfy `belongs`; binary search.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let half = count / 2
      let middle = index(low, offsetBy: half)
      if belongs(self[middle]) {
        count = half
      } else {
        low = index(after: middle)
        count -= half + 1
      }
    }
    return low
  }
}

extension [Range<Int>] {
  /// Whether one of these ascending, disjoint ranges shares a byte with `window`.
  func overlaps(_ window: Range<Int>) -> Bool {
    let index = partitioningIndex { $0.upperBound > window.lowerBound }
    return index < count && self[index].lowerBound < window.upperBound
  }
}

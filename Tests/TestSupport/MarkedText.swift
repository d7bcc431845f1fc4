// SPDX-License-Identifier: Apache-2.0

/// A text whose expected places stand between `«` and `»`, so that no test counts bytes.
///
///     MarkedText("Write to «anna@example.com».").ranges  // [9..<25]
package struct MarkedText: Sendable, Equatable {
  /// The text without the markers.
  package let text: String
  /// What stood between markers, as 0-based byte ranges of the text's UTF-8, by start.
  package let ranges: [Range<Int>]

  /// Takes the markers out of a text; marked places may be nested.
  ///
  /// - Parameter marked: a text in which every `«` has its `»`.
  package init(_ marked: String) {
    var text = String.UnicodeScalarView()
    var byteCount = 0
    var starts: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": starts.append(byteCount)
      case "»":
        guard let start = starts.popLast() else { preconditionFailure("» without « in \(marked)") }
        ranges.append(start..<byteCount)
      default:
        text.append(scalar)
        byteCount += UTF8.width(scalar)
      }
    }
    precondition(starts.isEmpty, "« without » in \(marked)")
    self.text = String(text)
    self.ranges = ranges.sorted {
      ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
    }
  }

  /// The text of a range, for failure messages.
  ///
  /// - Parameter range: a byte range of the text.
  /// - Returns: the slice; damaged characters where the range cuts one.
  package func slice(_ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}

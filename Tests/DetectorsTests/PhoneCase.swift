// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing

/// A text with its telephone numbers between « and », and the region it is read in.
struct PhoneCase: Sendable, CustomTestStringConvertible {
  let name: String
  let region: String?
  let marked: String

  init(_ name: String, _ region: String?, _ marked: String) {
    self.name = name
    self.region = region
    self.marked = marked
  }

  var testDescription: String { name }

  /// The text without the marks, as UTF-8, and the byte ranges that were marked.
  var expectation: (text: [UInt8], ranges: [Range<Int>]) {
    var text: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start = 0
    for character in marked.unicodeScalars {
      switch character {
      case "«": start = text.count
      case "»": ranges.append(start..<text.count)
      default: text.append(contentsOf: String(character).utf8)
      }
    }
    return (text, ranges)
  }
}

/// Runs the detector in the ways a caller can.
enum PhoneSearch {
  /// The numbers found when every byte is looked at.
  static func plain(_ text: [UInt8], region: Region?) -> [PhoneNumber] {
    var numbers: [PhoneNumber] = []
    PhoneDetector().appendNumbers(in: text.span, region: region, digits: nil, to: &numbers)
    return numbers
  }

  /// The numbers found when only marked bytes are looked at.
  static func marked(
    _ text: [UInt8], region: Region?, digits: ByteBitmap, scratch: inout PhoneScratch
  ) -> [PhoneNumber] {
    var numbers: [PhoneNumber] = []
    PhoneDetector().appendNumbers(
      in: text.span, region: region, digits: digits, scratch: &scratch, to: &numbers)
    return numbers
  }

  /// A bitmap of all decimal digits of a text.
  static func digits(of text: [UInt8]) -> ByteBitmap {
    var sweep = ByteClassSweep()
    sweep.sweep(text.span)
    return sweep.digits
  }
}

// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A way in which honest software or an honest writer changes a text.
package struct HarmlessVariant: Sendable {
  /// What is changed.
  package let name: String
  let change: @Sendable (String) -> String

  /// All variants.
  package static let all: [HarmlessVariant] = [
    HarmlessVariant(name: "as it is, one blank more") { $0 + " " },
    HarmlessVariant(name: "no-break spaces") { $0.replacing(" ", with: "\u{A0}") },
    HarmlessVariant(name: "soft hyphens in long words", change: softHyphens),
    HarmlessVariant(name: "full-width digits") { $0.scalars { $0.isDigit ? $0.fullWidth : $0 } },
    HarmlessVariant(name: "full-width letters and digits") {
      $0.scalars { $0.isDigit || $0.isLetter ? $0.fullWidth : $0 }
    },
    HarmlessVariant(name: "Arabic digits") {
      $0.scalars { $0.isDigit ? Unicode.Scalar($0.value + 0x630) ?? $0 : $0 }
    },
    HarmlessVariant(name: "no-break hyphens") { $0.replacing("-", with: "\u{2011}") },
    HarmlessVariant(name: "zero-width spaces behind punctuation") {
      $0.replacing(", ", with: ", \u{200B}").replacing("。", with: "。\u{200B}")
    },
  ]

  private static func softHyphens(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word.count > 10 && word.allSatisfy(\.isLetter)
        ? word.prefix(5) + "\u{AD}" + word.dropFirst(5) : word
    }.joined(separator: " ")
  }
}

/// A labelled message without a label.
package struct CompliantMessage: Sendable {
  package let id: String
  package let text: String
  package let region: String?

  /// Reads the compliant messages of a folder of labelled messages.
  ///
  /// - Parameter folder: holds NDJSON files.
  /// - Returns: the messages without labels, by file name.
  /// - Throws: what reading and decoding throw.
  package static func read(from folder: URL) throws -> [CompliantMessage] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    var messages: [CompliantMessage] = []
    for name in names.sorted() where name.hasSuffix(".ndjson") {
      let lines = try Data(contentsOf: folder.appending(component: name))
      for line in lines.split(separator: UInt8(ascii: "\n")) {
        let record = try JSONDecoder().decode(Record.self, from: Data(line))
        guard record.labels.isEmpty else { continue }
        messages.append(
          CompliantMessage(id: record.id, text: record.text, region: record.region))
      }
    }
    return messages
  }

  private struct Record: Decodable {
    let id: String
    let text: String
    let region: String?
    let labels: [Label]
  }

  private struct Label: Decodable {}
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { value &- 0x30 < 10 }
  fileprivate var isLetter: Bool { (value | 0x20) &- 0x61 < 26 }
}

extension String {
  fileprivate func scalars(_ change: (Unicode.Scalar) -> Unicode.Scalar) -> String {
    String(String.UnicodeScalarView(unicodeScalars.map(change)))
  }
}

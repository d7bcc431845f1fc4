// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A labelled message of `Corpus/messages`.
struct CorpusMessage: Decodable {
  let id: String
  let text: String
  let labels: [Label]

  struct Label: Decodable {
    let rule: String
    let match: String
  }

  /// The files of the corpus, by name.
  static func files() throws -> [(name: String, lines: Data)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(components: "Corpus", "messages")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    return try names.filter { $0.hasSuffix(".ndjson") }.sorted().map {
      ($0, try Data(contentsOf: folder.appending(component: $0)))
    }
  }

  /// The messages of a file's lines.
  static func messages(in lines: Data) throws -> [CorpusMessage] {
    try lines.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(CorpusMessage.self, from: Data($0))
    }
  }

  /// The byte range of each label.
  ///
  /// Equal labels stand for successive places of their match.
  func labelRanges() throws -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var ends: [String: Int] = [:]
    return try labels.map { label in
      let match = Array(label.match.utf8)
      let key = "\(label.rule) \(label.match)"
      let start = try #require(
        bytes.firstRange(of: match, from: ends[key] ?? 0),
        "\(id): \(label.match) is not in the text")
      ends[key] = start.upperBound
      return start
    }
  }
}

extension [UInt8] {
  fileprivate func firstRange(of other: [UInt8], from start: Int) -> Range<Int>? {
    guard !other.isEmpty, count >= other.count else { return nil }
    for offset in start..<Swift.max(start, count - other.count + 1)
    where self[offset] == other[0] && Array(self[offset..<offset + other.count]) == other {
      return offset..<offset + other.count
    }
    return nil
  }
}

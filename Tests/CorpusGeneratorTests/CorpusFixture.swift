// SPDX-License-Identifier: Apache-2.0
import Foundation

@testable import CorpusGenerator

/// The project's labelled messages and corpora made from them.
enum CorpusFixture {
  static let messagesDirectory = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Corpus/messages").path(percentEncoded: false)

  /// Prepared once, because cutting every message takes seconds in a debug build.
  private static let prepared = Result {
    let messages = try LabelledMessage.load(directory: messagesDirectory)
    return (messages: messages, library: TemplateLibrary(messages))
  }

  static func load() throws -> (messages: [LabelledMessage], library: TemplateLibrary) {
    try prepared.get()
  }

  /// One generated record, with the members a message may have.
  struct Record: Decodable {
    let id: String
    let lang: String
    let marketplace: String
    let region: String?
    let kind: String?
    let order_id: String
    let sent_at: String
    let text: String
    let labels: [LabelledMessage.Label]?
  }

  static func bytes(
    _ items: Range<Int>, of library: TemplateLibrary, style: CorpusStyle = .mail,
    seed: UInt64 = 1, violatingShare: Double = 0.05, keepsLabels: Bool = false
  ) throws -> [UInt8] {
    var composer = try MessageComposer(
      library: library,
      settings: .init(
        seed: seed, style: style, violatingShare: violatingShare, keepsLabels: keepsLabels))
    var bytes: [UInt8] = []
    for item in items { composer.append(item: item, to: &bytes) }
    return bytes
  }

  static func records(_ bytes: [UInt8]) throws -> [Record] {
    let decoder = JSONDecoder()
    return try bytes.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(Record.self, from: Data($0))
    }
  }

  /// How often a run of bytes occurs, overlapping occurrences included.
  static func count(of match: String, in text: String) -> Int {
    Array(text.utf8).occurrences(of: Array(match.utf8)).count
  }

  /// Tells whether a text is three, seven and seven digits, the first of which may be a D.
  static func isOrderID(_ text: String) -> Bool {
    text.wholeMatch(of: #/(\d{3}|D\d\d)-\d{7}-\d{7}/#) != nil
  }
}

// SPDX-License-Identifier: Apache-2.0

import Testing

/// A hostile file and what must come of it at both limits.
struct HostileCase: Sendable, CustomTestStringConvertible {
  let name: String
  let content: [FilePiece]
  /// At the default limit of a record, 1 MiB.
  let byDefault: ExpectedOutcome
  /// At a limit of 256 MiB.
  let large: ExpectedOutcome

  init(
    _ name: String, _ content: [FilePiece], _ byDefault: ExpectedOutcome,
    large: ExpectedOutcome? = nil
  ) {
    self.name = name
    self.content = content
    self.byDefault = byDefault
    self.large = large ?? byDefault
  }

  /// A file of one message with this text, written as it stands between the quotes.
  init(
    _ name: String, text: [FilePiece], _ byDefault: ExpectedOutcome, large: ExpectedOutcome? = nil
  ) {
    self.init(name, [Self.head] + text + [Self.tail], byDefault, large: large)
  }

  /// A file of one message whose text has these bytes.
  init(_ name: String, bytes: [UInt8], _ outcome: ExpectedOutcome) {
    self.init(name, text: [.bytes(bytes)], outcome)
  }

  /// A file that is a short text as it stands.
  init(_ name: String, file: String, _ outcome: ExpectedOutcome) {
    self.init(name, [.bytes(Array(file.utf8))], outcome)
  }

  static let head: FilePiece = #"{"id":"m","text":""#
  static let tail: FilePiece = "\"}\n"
  /// The bytes of a record around its text.
  static let frameBytes = 20

  static let all = encodings + surrogates + escapes + structures + values + sizes + texts + html

  /// The cases in which the profile matters, because some record is a message.
  static let readable = all.filter { $0.large.messages > 0 }

  var testDescription: String { name }

  func outcome(_ limit: ScanSetting.Limit) -> ExpectedOutcome {
    limit == .byDefault ? byDefault : large
  }
}

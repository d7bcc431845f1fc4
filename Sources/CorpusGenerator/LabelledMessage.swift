// SPDX-License-Identifier: Apache-2.0
import Foundation

/// One message of `Corpus/messages`, with every violation it holds.
struct LabelledMessage: Decodable, Equatable {
  let id: String
  let lang: String
  let marketplace: String
  let region: String?
  let kind: String?
  let text: String
  let labels: [Label]

  /// One violation: a rule and the words that break it.
  ///
  /// Equal labels of a message stand for successive occurrences of their match in the text.
  struct Label: Decodable, Equatable {
    let rule: String
    let match: String
  }
}

extension LabelledMessage {
  /// Reads every `*.ndjson` file of a directory, in the order of the file names.
  ///
  /// - Parameter directory: a path; its sub-directories are not read.
  /// - Returns: the messages, file by file and line by line.
  /// - Throws: `CorpusError` for an unreadable directory or file, a line that is no labelled
  ///   message, an id used twice, or a label whose match is not in the text.
  static func load(directory: String) throws -> [LabelledMessage] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: directory)
    } catch {
      throw CorpusError.unreadable(directory, "no such directory, or it may not be read")
    }
    var messages: [LabelledMessage] = []
    var ids: Set<String> = []
    for name in names.filter({ $0.hasSuffix(".ndjson") }).sorted() {
      let path = directory + "/" + name
      guard let data = FileManager.default.contents(atPath: path) else {
        throw CorpusError.unreadable(path, "not a readable file")
      }
      for message in try parse(data, path: path) {
        guard ids.insert(message.id).inserted else {
          throw CorpusError.unreadable(path, "the id \(message.id) is used twice")
        }
        messages.append(message)
      }
    }
    guard !messages.isEmpty else { throw CorpusError.noMessages(in: directory) }
    return messages
  }

  /// Reads the labelled messages of one file's bytes; blank lines are skipped.
  static func parse(_ data: Data, path: String) throws -> [LabelledMessage] {
    let decoder = JSONDecoder()
    var messages: [LabelledMessage] = []
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let message: LabelledMessage
      do {
        message = try decoder.decode(LabelledMessage.self, from: Data(line))
      } catch {
        throw CorpusError.badMessage(path, line: index + 1, "not a labelled message")
      }
      let text = Array(message.text.utf8)
      for label in message.labels where text.occurrences(of: Array(label.match.utf8)).isEmpty {
        throw CorpusError.badMessage(
          path, line: index + 1, "the match of a \(label.rule) label is not in the text")
      }
      messages.append(message)
    }
    return messages
  }
}

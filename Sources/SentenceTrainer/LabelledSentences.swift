// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A sentence and the rules that it breaks.
struct LabelledSentence {
  let text: String
  let rules: [String]
  /// BCP 47.
  let language: String
}

/// A line that is no labelled sentence.
struct SentenceError: Error, CustomStringConvertible {
  let description: String
}

extension LabelledSentence {
  /// Reads all files `*.tsv` of a folder, in the order of their names, which are languages.
  ///
  /// A line is a rule's id, several with commas between, or `-` for none, then a tab and the sentence.
  ///
  /// - Parameter directory: path of the folder.
  /// - Returns: all sentences.
  /// - Throws: `SentenceError` with file and line, or what Foundation throws for unreadable files.
  static func load(directory: String) throws -> [LabelledSentence] {
    let folder = URL(filePath: directory, directoryHint: .isDirectory)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".tsv") }.sorted()
    guard !names.isEmpty else {
      throw SentenceError(description: "\(directory): no file *.tsv")
    }
    return try names.flatMap { try load(file: folder.appending(path: $0)) }
  }

  private static func load(file: URL) throws -> [LabelledSentence] {
    let language = file.deletingPathExtension().lastPathComponent
    let lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    return try lines.enumerated().compactMap { index, line in
      guard !line.isEmpty else { return nil }
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw SentenceError(
          description: "\(file.path):\(index + 1): rules, a tab and a sentence are expected")
      }
      return LabelledSentence(
        text: String(parts[1]),
        rules: parts[0] == "-" ? [] : parts[0].split(separator: ",").map(String.init),
        language: language)
    }
  }
}

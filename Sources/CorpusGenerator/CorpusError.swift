// SPDX-License-Identifier: Apache-2.0

/// Why no corpus can be generated from the labelled messages given.
struct CorpusError: Error, Equatable, CustomStringConvertible {
  let description: String

  static func unreadable(_ path: String, _ reason: String) -> CorpusError {
    CorpusError(description: "cannot read \(path): \(reason)")
  }

  static func unwritable(_ path: String, _ reason: String) -> CorpusError {
    CorpusError(description: "cannot write \(path): \(reason)")
  }

  static func noMessages(in directory: String) -> CorpusError {
    CorpusError(description: "\(directory) has no labelled messages (*.ndjson)")
  }

  static func badMessage(_ path: String, line: Int, _ reason: String) -> CorpusError {
    CorpusError(description: "\(path):\(line): \(reason)")
  }

  static func nothingToDraw(violating: Bool, style: CorpusStyle) -> CorpusError {
    let share = violating ? "violating" : "compliant"
    return CorpusError(
      description: "the labelled messages hold nothing \(share) for the style \(style.rawValue)")
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A JSON Schema, draft 2020-12, of what the program reads or writes; the raw value is its name.
///
///     Schema.output.json  // {"$schema":"https://json-schema.org/draft/2020-12/schema",…
///
/// What can be listed, such as codes and parameters, is taken from the program itself.
public enum Schema: String, Sendable, CaseIterable {
  /// A message, one line of the input.
  case input
  /// A record of a history, one line of the input of `tamis audit`.
  case history
  /// A line of output of `tamis scan` and of the violations of `tamis filter`.
  case output
  /// A line of output of `tamis audit`.
  case audit
  /// A line of output of `tamis rules explain --format ndjson`.
  case explanation
  /// A pack of rules; YAML read as JSON.
  case pack

  /// The schema as JSON over several lines, with a line feed at the end.
  public var json: String {
    let head: SchemaValue = [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": .string(title),
    ]
    return head.with(body).text() + "\n"
  }

  private var title: String {
    switch self {
    case .input: "tamis: a message"
    case .history: "tamis: a record of a history"
    case .output: "tamis: a line of the output of scan and filter"
    case .audit: "tamis: a line of the output of audit"
    case .explanation: "tamis: a line of the output of rules explain"
    case .pack: "tamis: a pack"
    }
  }

  private var body: SchemaValue {
    switch self {
    case .input: InputSchema.message
    case .history: InputSchema.history
    case .output: OutputSchema.scan
    case .audit: OutputSchema.audit
    case .explanation: OutputSchema.explanation
    case .pack: PackSchema.pack
    }
  }
}

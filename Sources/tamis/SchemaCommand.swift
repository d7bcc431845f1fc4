// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Schemas

extension Schema: ExpressibleByArgument {}

/// `tamis schema NAME`: the JSON Schema of what is read or written.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints a JSON Schema of messages, histories, output or packs.")

  @Argument(
    help: """
      Which one: \(Schema.allCases.map(\.rawValue).joined(separator: ", ")).
      """)
  var schema: Schema

  func run() throws {
    try StandardOutput.write(Array(schema.json.utf8))
  }
}

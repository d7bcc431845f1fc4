// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct ColorTests {
  private static let input = record(["text": "a@b.com 😊"])

  private func isColored(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Bool {
    let result = try tamis(
      ["scan", "--format", "human"] + arguments, input: Array(Self.input.utf8),
      environment: environment)
    #expect(result.outputText.contains("contact.email"))
    return result.output.contains(0x1B)
  }

  @Test func alwaysColoursEvenInAPipe() throws {
    #expect(try isColored(["--color", "always"]))
    #expect(try isColored(["--color", "always"], environment: ["NO_COLOR": "1", "TERM": "dumb"]))
  }

  @Test func aPipeIsNotColouredOtherwise() throws {
    #expect(try !isColored([]))
    #expect(try !isColored(["--color", "auto"]))
    #expect(try !isColored(["--color", "never"]))
  }

  @Test func checkIsColouredOnRequest() throws {
    let colored = try tamis("check", "--color", "always", "a@b.com")
    #expect(colored.output.contains(0x1B))
    #expect(try !tamis("check", "a@b.com").output.contains(0x1B))
  }

  @Test func ndjsonIsNeverColoured() throws {
    let result = try tamis("scan", "--color", "always", input: Self.input)
    #expect(!result.output.contains(0x1B))
    #expect(try result.report().violations.count == 2)
  }

  /// Runs a command line of the program on a terminal that `script` of util-linux makes.
  private func onTerminal(_ command: String, environment: [String: String]) throws -> TamisResult {
    let folder = try TemporaryFolder()
    try folder.write("in", Self.input)
    let running = try RunningTamis(
      ["-qec", "'\(TamisBinary.url.path)' \(command)", "/dev/null"], in: folder.url,
      environment: environment, executable: URL(fileURLWithPath: "/usr/bin/script"))
    running.closeInput()
    return try running.result()
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func aTerminalIsColouredUnlessNoColorIsSet() throws {
    let terminal = ["TERM": "xterm"]
    let colored = try onTerminal("scan --format human --progress never in", environment: terminal)
    #expect(colored.outputText.contains("contact.email"))
    #expect(colored.output.contains(0x1B))
    let plain = try onTerminal(
      "scan --format human --progress never in", environment: ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(plain.outputText.contains("contact.email"))
    #expect(!plain.output.contains(0x1B))
    let forced = try onTerminal(
      "scan --format human --progress never --color always in",
      environment: ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(forced.output.contains(0x1B))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func aTerminalIsNotReadFromWithoutADash() throws {
    let result = try onTerminal("scan", environment: ["TERM": "xterm"])
    #expect(result.end == .exited(2))
    #expect(!result.output.isEmpty)
  }
}

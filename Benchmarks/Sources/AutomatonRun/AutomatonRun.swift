// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Foundation
import Glibc

/// Searches texts for literals, beside other programs that do.
///
///     AutomatonRun LITERALS TEXTS unicode|ascii calls|block
///
/// Both files hold one a line. Builds the automaton, then searches all texts once for each line of
/// standard input, and prints the processor time of each as a line of JSON. `calls` searches text by
/// text, `block` all in one call.
@main
enum AutomatonRun {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 4, let literalPath = arguments.first else {
      FileHandle.standardError.write(
        Data("usage: AutomatonRun LITERALS TEXTS unicode|ascii calls|block\n".utf8))
      exit(2)
    }
    let textPath = arguments[arguments.startIndex + 1]
    var options = AhoCorasick.Options()
    options.caseSensitivity =
      arguments[arguments.startIndex + 2] == "ascii" ? .asciiCaseless : .unicodeCaseless
    // A test with 100,000 literals needs more than the default.
    options.maximumTableBytes = 1 << 30
    let isBlock = arguments.last == "block"

    let literalBytes = try bytes(of: literalPath)
    let literals = lines(of: literalBytes).map { Array(literalBytes[$0]) }
    let text = try bytes(of: textPath)
    let ranges = lines(of: text)

    let begin = processorSeconds()
    let automaton = try AhoCorasick(literals: literals, options: options)
    say(#""build_s":\#(processorSeconds() - begin),"table_bytes":\#(automaton.tableBytes)"#)
    while readLine() != nil {
      var matches = 0
      let start = processorSeconds()
      if isBlock {
        automaton.forEachMatch(in: text.span, ranges: ranges) { _, _ in matches += 1 }
      } else {
        for range in ranges {
          automaton.forEachMatch(in: text.span.extracting(range)) { _ in matches += 1 }
        }
      }
      say(#""search_s":\#(processorSeconds() - start),"matches":\#(matches)"#)
    }
  }

  /// Writes an object at once, whoever reads.
  private static func say(_ members: String) {
    FileHandle.standardOutput.write(Data("{\(members)}\n".utf8))
  }

  /// Processor time of this process.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// All bytes of a file.
  private static func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Where each line that is not empty lies, its line feed left out.
  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      if start < index { lines.append(start..<index) }
      start = index + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }
}

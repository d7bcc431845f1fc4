// SPDX-License-Identifier: Apache-2.0

import Testing

/// A line leaves as soon as it is checked, while standard input stays open.
@Suite struct FilterStreamTests {
  @Test(arguments: ["1", "4"])
  func eachLineIsAnsweredBeforeTheNextIsWritten(jobs: String) throws {
    let folder = try TemporaryFolder()
    let running = try RunningTamis(["filter", "--jobs", jobs, "--redact"], in: folder.url)
    for number in 1...5 {
      running.write(Array("{\"text\":\"clean \(number)\"}\n".utf8))
      #expect(running.nextLine() == "{\"text\":\"clean \(number)\"}\n")
      running.write(Array("{\"text\":\"\(number)@b.com\"}\n".utf8))
      #expect(running.nextLine() == "{\"text\":\"███████\"}\n")
    }
    running.closeInput()
    #expect(try running.result().end == .exited(1))
  }

  @Test func aLineThatComesInPiecesLeavesWhenItIsWhole() throws {
    let folder = try TemporaryFolder()
    let running = try RunningTamis(["filter"], in: folder.url)
    running.write(Array("{\"text\":\"one\"}\n{\"te".utf8))
    #expect(running.nextLine() == "{\"text\":\"one\"}\n")
    running.write(Array("xt\":\"two\"}\n".utf8))
    #expect(running.nextLine() == "{\"text\":\"two\"}\n")
    running.closeInput()
    #expect(try running.result().end == .exited(0))
  }

  @Test func scanAnswersAtOnceToo() throws {
    let folder = try TemporaryFolder()
    let running = try RunningTamis(["scan"], in: folder.url)
    running.write(Array("{\"id\":\"1\",\"text\":\"a@b.com\"}\n".utf8))
    #expect(running.nextLine()?.contains(#""id":"1""#) == true)
    running.write(Array("oops\n".utf8))
    #expect(running.nextLine()?.contains(#""line":2"#) == true)
    running.closeInput()
    #expect(try running.result().report().summary?.messages == 1)
  }

  @Test func aBadRecordIsReportedAtOnce() throws {
    let folder = try TemporaryFolder()
    let running = try RunningTamis(["filter"], in: folder.url)
    running.write(Array("oops\n".utf8))
    #expect(running.nextErrorLine()?.contains("-:1") == true)
    running.closeInput()
    let result = try running.result()
    #expect(result.end == .exited(2))
    #expect(result.output.isEmpty)
  }
}

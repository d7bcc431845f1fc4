// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ScanPipeline

@Suite("Options")
struct PipelineOptionsTests {
  @Test(arguments: [Int.min, -1, 0, 1, 300, .max])
  func ofAnyValueAreBroughtIntoRange(_ value: Int) {
    var options = PipelineOptions()
    options.workers = value
    options.maximumRecordBytes = value
    options.chunkBytes = value
    options.flushBytes = value
    options.heldOutputBytes = value
    options.longLineBytes = value
    #expect((1...256).contains(options.workers))
    #expect(options.maximumRecordBytes >= 1)
    #expect((1...(1 << 30)).contains(LineFraming.chunkBytes(options)))
    #expect(min(options.flushBytes, options.heldOutputBytes, options.longLineBytes) >= 1)
    #expect(options.chunkLimit >= 4 && options.jobLimit > options.chunkLimit)
  }

  @Test func oneByteEverywhereStillWorks() throws {
    var options = PipelineOptions()
    options.chunkBytes = 1
    options.flushBytes = 1
    options.heldOutputBytes = 1
    options.longLineBytes = 1
    let folder = try TemporaryFolder()
    let input = Array("one\ntwo\n\nthree".utf8)
    let path = try folder.write(input, to: "in")
    let run = PipelineRun(MessageSource.resolve([path]), options: options) {
      TranscriptProcessor()
    }
    #expect(try run.outcome().end == .completed)
    #expect(run.output.bytes == Transcript.expected(of: input, source: path))
  }
}

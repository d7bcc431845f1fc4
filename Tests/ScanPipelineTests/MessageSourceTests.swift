// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import ScanPipeline

@Suite("Paths become sources")
struct MessageSourceTests {
  private func names(_ path: String) -> [String] {
    MessageSource.resolve([path]).map(\.name)
  }

  @Test func foldersAreWalkedInOrderOfNames() throws {
    let folder = try TemporaryFolder()
    for name in ["b/2", "b/10", "b/c/1", "a.txt", "a/z", "B", ".hidden", "é"] {
      try folder.write("x", to: name)
    }
    // Byte by byte within each folder: a folder's files stand where its own name does.
    let expected = [".hidden", "B", "a/z", "a.txt", "b/10", "b/2", "b/c/1", "é"]
    #expect(names(folder.path) == expected.map { folder.path + "/" + $0 })
    #expect(names(folder.path + "/") == expected.map { folder.path + "/" + $0 })
  }

  @Test func sizesAreKnown() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("12345", to: "in")
    #expect(MessageSource.resolve([path]).map(\.byteCount) == [5])
    let handle = try #require(FileHandle(forReadingAtPath: path))
    try handle.seek(toOffset: 2)
    #expect(MessageSource(descriptor: handle.fileDescriptor, name: "in").byteCount == 3)
    #expect(
      MessageSource(descriptor: Pipe().fileHandleForReading.fileDescriptor, name: "in").byteCount
        == nil)
  }

  @Test func linksAreFollowedToFilesButNotToFolders() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: "real/file")
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.path + "/link", withDestinationPath: file)
    try manager.createSymbolicLink(
      atPath: folder.path + "/loop", withDestinationPath: folder.path)
    try manager.createSymbolicLink(
      atPath: folder.path + "/nowhere", withDestinationPath: folder.path + "/missing")
    #expect(
      names(folder.path) == ["link", "nowhere", "real/file"].map { folder.path + "/" + $0 })
    // A link that the user names is followed.
    #expect(names(folder.path + "/loop/real") == [folder.path + "/loop/real/file"])
    #expect(names(folder.path + "/loop").count == 3)
  }

  @Test func aPipeInAFolderIsReportedAndNotOpened() throws {
    let folder = try TemporaryFolder()
    let path = try folder.makePipe("fifo")
    let sources = MessageSource.resolve([folder.path])
    #expect(sources.map(\.name) == [path])
    guard case .unreadable(let reason)? = sources.first?.origin else {
      Issue.record("taken for readable")
      return
    }
    #expect(reason == "Not a regular file")
  }

  @Test func standardInputIsADash() {
    #expect(names("-") == ["-"])
    #expect(MessageSource.resolve(["-", "-"]).count == 2)
  }

  @Test func namesThatAreNotUTF8CanBeRead() throws {
    let folder = try TemporaryFolder()
    let path = Array((folder.path + "/").utf8) + [0xFF, 0xFE]
    let descriptor = try FileDescriptorCall.openForWriting(path)
    try FileDescriptorCall.writeAll(descriptor, Array("x\n".utf8))
    try FileDescriptorCall.close(descriptor)
    let run = PipelineRun(MessageSource.resolve([folder.path])) { TranscriptProcessor() }
    #expect(try run.outcome().end == .completed)
    #expect(text(run.output.bytes) == "\(folder.path)/\u{FFFD}\u{FFFD}:1:x\n")
  }

  @Test func aPathWithAZeroByteNamesNoFile() {
    guard case .unreadable? = MessageSource.resolve(["/dev/null\0x"]).first?.origin else {
      Issue.record("the path was cut at the zero byte")
      return
    }
  }
}

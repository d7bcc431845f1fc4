// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy
import ScanPipeline

/// Counts lines, which the reader has done already.
final class LineCounter: ChunkProcessor {
  private var count = 0

  func process(_ item: PipelineItem, to output: ChunkOutput) {
    if case .lines(let chunk) = item { count += chunk.lineCount }
  }

  func finish() -> Int { count }
}

/// Copies lines to the output and counts their bytes.
final class LineCopier: ChunkProcessor {
  private var count = 0

  func process(_ item: PipelineItem, to output: ChunkOutput) {
    guard case .lines(let chunk) = item else { return }
    chunk.withPaddedBytes { bytes in
      output.append(bytes.extracting(..<chunk.contentCount))
    }
    count += chunk.contentCount
  }

  func finish() -> Int { count }
}

/// Scans each line as a message, writes the ids of the rules it breaks and counts them.
final class TextScan: ChunkProcessor {
  private let scanner: Scanner
  private let ids: [[UInt8]]
  private var count = 0

  init(scanner: Scanner) {
    self.scanner = scanner
    ids = scanner.policy.rules.map { Array("\($0.id)\n".utf8) }
  }

  func process(_ item: PipelineItem, to output: ChunkOutput) {
    guard case .lines(let chunk) = item else { return }
    let content = chunk.withPaddedBytes { bytes in
      Array(capacity: chunk.contentCount) { copy in
        for index in 0..<chunk.contentCount { copy.append(bytes[index]) }
      }
    }
    for line in content.split(separator: 0x0A) {
      for violation in scanner.scan(text: String(decoding: line, as: UTF8.self)).violations {
        output.append(ids[violation.rule])
        count += 1
      }
    }
  }

  func finish() -> Int { count }
}

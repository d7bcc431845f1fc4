// SPDX-License-Identifier: Apache-2.0

/// Where a message comes from: what a finding in it says to lead back to it.
public struct MessagePlace: Sendable, Equatable {
  /// The message's own id; nil: it has none and is called SOURCE:LINE.
  public var id: [UInt8]?
  /// The input as the user named it; "-" is standard input.
  public var source: String
  /// The 1-based line.
  public var line: Int

  /// Makes a place.
  ///
  /// - Parameters:
  ///   - id: valid UTF-8, or nil.
  ///   - source: the input's name.
  ///   - line: the 1-based line.
  public init(id: [UInt8]?, source: String, line: Int) {
    self.id = id
    self.source = source
    self.line = line
  }

  /// The id to show.
  public var shownID: [UInt8] { id ?? Array("\(source):\(line)".utf8) }
}

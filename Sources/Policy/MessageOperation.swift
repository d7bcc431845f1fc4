// SPDX-License-Identifier: Apache-2.0

/// What an operation of the marketplace's API allows in a message.
public struct MessageOperation: Sendable, Equatable {
  /// How many characters the text may have; nil: there is no text.
  public let textCharacters: ClosedRange<Int>?
  /// How many attachments there may be.
  public let attachments: ClosedRange<Int>

  /// No operation takes more.
  private static let largestText = 1_000_000
  private static let mostAttachments = 1000

  /// Reads `{text: N, attachments: N, least_attachments: N}`; what is left out is 0.
  init(_ node: PackNode) throws(PolicyError) {
    let members = try node.members(known: ["text", "attachments", "least_attachments"])
    let text = try members["text"]?.integer(in: 0...Self.largestText) ?? 0
    textCharacters = text > 0 ? 1...text : nil
    let most = try members["attachments"]?.integer(in: 0...Self.mostAttachments) ?? 0
    attachments = (try members["least_attachments"]?.integer(in: 0...most) ?? 0)...most
  }
}

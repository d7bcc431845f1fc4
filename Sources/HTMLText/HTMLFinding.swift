// SPDX-License-Identifier: Apache-2.0

/// Something about the form of a message that some rule forbids.
package struct HTMLFinding: Equatable, Sendable {
  /// What it is.
  package enum Kind: UInt8, CaseIterable, Sendable {
    case lineBreaks, gif, margin, imageWidth, override, fontSizes, align, accessibility
    /// The first image that is there to be seen.
    case image
  }

  /// What it is.
  package let kind: Kind
  private let start: UInt32
  private let end: UInt32

  /// The tag, declaration or text in question, as a 0-based byte range of the source.
  package var range: Range<Int> { Int(start)..<Int(end) }

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }
}

/// An address that an HTML text points to.
package struct HTMLAddress: Sendable {
  /// What is done with it.
  package enum Role: UInt8, Sendable {
    /// The reader follows it: a link, a form, the base of all others.
    case link
    /// The number is called: `tel:`, `sms:`, `callto:`.
    case call
    /// It is fetched and shown.
    case image
    /// It is fetched behind the text.
    case background
    /// It is fetched and not shown: scripts, style sheets, fonts, frames.
    case resource
  }

  /// What is done with it.
  package let role: Role
  /// Whether the image is too small to be seen, or hidden.
  package let isUnseen: Bool
  /// Whether the link is around an image.
  package internal(set) var isAroundImage = false
  private let lineStart: UInt32
  private let lineEnd: UInt32
  private let tagStart: UInt32
  private let tagEnd: UInt32
  private var textStart: UInt32 = 0
  private var textEnd: UInt32 = 0

  /// Where it stands in the view of addresses, a 0-based byte range.
  package var line: Range<Int> { Int(lineStart)..<Int(lineEnd) }
  /// The tag or declaration that holds it, a 0-based byte range of the source.
  package var tag: Range<Int> { Int(tagStart)..<Int(tagEnd) }
  /// The text of the link in the visible view, a 0-based byte range; empty for what has none.
  package internal(set) var text: Range<Int> {
    get { Int(textStart)..<Int(textEnd) }
    set { (textStart, textEnd) = (UInt32(newValue.lowerBound), UInt32(newValue.upperBound)) }
  }

  init(_ role: Role, line: Range<Int>, tag: Range<Int>, isUnseen: Bool) {
    self.role = role
    self.isUnseen = isUnseen
    lineStart = UInt32(line.lowerBound)
    lineEnd = UInt32(line.upperBound)
    tagStart = UInt32(tag.lowerBound)
    tagEnd = UInt32(tag.upperBound)
  }
}

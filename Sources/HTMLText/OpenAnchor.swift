// SPDX-License-Identifier: Apache-2.0

/// A link that has begun and not ended.
struct OpenAnchor {
  /// Its start tag, a 0-based byte range of the source.
  let range: Range<Int>
  /// The index of its address, nil when it has none that is looked at.
  var address: Int?
  /// Where its text begins in the visible view.
  let textStart: Int
  /// Whether text is in it, or an image with a text of its own.
  var hasText = false
  var hasNamedImage = false
  /// Whether a label says where it leads.
  let isLabelled: Bool
}

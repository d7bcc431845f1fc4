// SPDX-License-Identifier: Apache-2.0

/// A telephone number found in a text.
package struct PhoneNumber: Sendable, Equatable {
  /// 0-based byte offsets in the text, end exclusive; includes an extension.
  package let range: Range<Int>

  /// Country calling code of the number, written or inferred.
  package let callingCode: Int

  /// The region the number belongs to; nil for calling codes without region, such as 800.
  package let region: Region?

  /// Whether the calling code is written, with a plus sign, an international prefix or bare.
  package let isInternational: Bool

  /// Makes a finding.
  ///
  /// - Parameters:
  ///   - range: 0-based byte offsets in the text, end exclusive.
  ///   - callingCode: country calling code, written or inferred.
  ///   - region: where the number belongs, if anywhere.
  ///   - isInternational: whether the calling code is written.
  package init(range: Range<Int>, callingCode: Int, region: Region?, isInternational: Bool) {
    self.range = range
    self.callingCode = callingCode
    self.region = region
    self.isInternational = isInternational
  }
}

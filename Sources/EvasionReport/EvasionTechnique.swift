// SPDX-License-Identifier: Apache-2.0

/// A way to disguise a contact.
package struct EvasionTechnique: Sendable {
  /// The trick's name in the output.
  package let name: String
  /// The disguised contact; nil where the technique does not fit it.
  let disguise: @Sendable (EvasionBase) -> String?

  /// Disguises the contact of a base.
  ///
  /// - Parameter base: a message with a contact.
  /// - Returns: the disguised contact; nil where the technique does not fit it.
  package func contact(of base: EvasionBase) -> String? { disguise(base) }

  /// All techniques that text can carry.
  package static let all: [EvasionTechnique] = [
    EvasionTechnique(name: "written_out", disguise: writtenOut),
    EvasionTechnique(name: "written_out") { base in
      base.isAddress
        ? base.contact.replacing("https://", with: "").replacing("@", with: " (at) ")
          .replacing(".", with: "[.]") : nil
    },
    EvasionTechnique(name: "spaced") { base in
      guard base.kind == .email || base.kind == .link else { return nil }
      return base.contact.replacing("https://", with: "").map(String.init).joined(separator: " ")
    },
    EvasionTechnique(name: "full_width") { base in
      String(String.UnicodeScalarView(base.contact.unicodeScalars.map(\.fullWidth)))
    },
    EvasionTechnique(name: "digit_set") { $0.digits(Array("⓪①②③④⑤⑥⑦⑧⑨")) },
    EvasionTechnique(name: "digit_set") { $0.digits(Array("〇一二三四五六七八九")) },
    EvasionTechnique(name: "digit_set") { $0.digits(Array("𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")) },
    EvasionTechnique(name: "spelled_digits") { base in
      guard base.kind == .phone, let voice = base.voice else { return nil }
      return base.contact.filter(\.isNumber).map { voice.digits[$0.wholeNumberValue ?? 0] }
        .joined(separator: " ")
    },
    EvasionTechnique(name: "homoglyph") { base in
      base.kind == .phone ? nil : base.letters(["a": "а", "e": "е", "o": "о"])
    },
    EvasionTechnique(name: "zero_width") { $0.inserting("\u{200B}", every: 3) },
    EvasionTechnique(name: "zero_width") { $0.inserting("\u{2060}", every: 1) },
    EvasionTechnique(name: "bidi") { base in
      base.kind == .email || base.kind == .link
        ? "\u{202E}" + String(base.contact.replacing("https://", with: "").reversed()) + "\u{202C}"
        : base.inserting("\u{200E}", every: 3)
    },
    EvasionTechnique(name: "soft_hyphen") { $0.inserting("\u{AD}", every: 4) },
    EvasionTechnique(name: "combining") { base in
      base.kind == .phone ? nil : base.inserting("\u{336}", every: 1)
    },
    EvasionTechnique(name: "leet") { base in
      switch base.kind {
      case .phone: nil
      case .phrase:
        base.contact.replacing("PayPal", with: "P4yP@l")
          .replacing("WhatsApp", with: "Wh4tsApp")
      case .email, .link: base.contact.hasSuffix("com") ? base.contact.dropLast(3) + "c0m" : nil
      }
    },
    EvasionTechnique(name: "split") { base in
      switch base.kind {
      case .email: base.contact.replacing("@", with: "@\n")
      case .phone: base.contact.replacing(" ", with: "\n")
      case .link, .phrase: nil
      }
    },
    EvasionTechnique(name: "emoji_digit") { base in
      guard base.kind == .phone else { return nil }
      return base.contact.map { $0.isNumber ? "\($0)\u{FE0F}\u{20E3}" : $0 == "+" ? "➕" : "" }
        .joined()
    },
    EvasionTechnique(name: "entity") { base in
      base.isAddress
        ? base.contact.replacing("@", with: "&#64;").replacing(".", with: "&#46;") : nil
    },
    EvasionTechnique(name: "encoded") { base in
      base.kind == .email ? base.contact.replacing("@", with: "%40") : nil
    },
    EvasionTechnique(name: "encoded") { base in
      base.kind == .email || base.kind == .link
        ? Base64.encode(base.contact.replacing("https://", with: "")) : nil
    },
    EvasionTechnique(name: "defanged") { base in
      base.contact.hasPrefix("https") ? base.contact.replacing("https", with: "hxxps") : nil
    },
    EvasionTechnique(name: "markup") { base in
      base.kind == .phone
        ? nil
        : base.contact.replacing("ample", with: "<!-- -->ample").replacing("Pal", with: "<b>Pal")
          .replacing("App", with: "<b>App")
    },
  ]

  private static func writtenOut(_ base: EvasionBase) -> String? {
    guard base.isAddress, let voice = base.voice else { return nil }
    return base.contact.replacing("https://", with: "").replacing("/shop", with: "")
      .replacing("@", with: voice.at).replacing(".", with: voice.dot)
  }
}

extension EvasionBase {
  fileprivate var isAddress: Bool { kind == .email || kind == .link }

  fileprivate func digits(_ digits: [Character]) -> String? {
    guard kind == .phone else { return nil }
    return String(contact.filter(\.isNumber).map { digits[$0.wholeNumberValue ?? 0] })
  }

  fileprivate func letters(_ table: [Character: Character]) -> String {
    String(contact.map { table[$0] ?? $0 })
  }

  fileprivate func inserting(_ text: String, every step: Int) -> String {
    var parts = String.UnicodeScalarView()
    for (index, scalar) in contact.unicodeScalars.enumerated() {
      if index > 0, index % step == 0 { parts.append(contentsOf: text.unicodeScalars) }
      parts.append(scalar)
    }
    return String(parts)
  }
}

extension Unicode.Scalar {
  /// The full-width form of a visible ASCII sign.
  var fullWidth: Unicode.Scalar {
    (0x21...0x7E).contains(value) ? Unicode.Scalar(value + 0xFEE0) ?? self : self
  }
}

/// Base64 as in RFC 4648, section 4.
enum Base64 {
  private static let signs = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  static func encode(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 {
        result.append(index <= group.count ? signs[bits >> (18 - 6 * index) & 63] : "=")
      }
    }
    return result
  }
}

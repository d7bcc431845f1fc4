// SPDX-License-Identifier: Apache-2.0

/// The names of mail services, before which a word for "at" that has other uses means the sign:
/// "minik et gmail nokta com", "anna presso libero punto it".
enum MailServices {
  private static let names = bytes(
    """
    gmail googlemail hotmail outlook yahoo icloud gmx web protonmail proton aol msn live qq 163 126 naver yandex \
    libero virgilio tiscali orange wanadoo laposte free wp onet interia ziggo kpn telia terra uol bol t-online \
    freenet docomo ezweb mynet
    """)
  private static let prepositions = bytes("et en em na op bij presso hos på su")

  private static func bytes(_ words: String) -> [[UInt8]] {
    words.split(separator: " ").map { Array($0.utf8) }
  }

  /// Reads a preposition between blanks before the name of a mail service.
  ///
  /// - Parameters:
  ///   - start: 0-based byte offset of the first letter.
  ///   - text: valid UTF-8.
  /// - Returns: where the name begins; nil if there is none.
  static func nameStart(behindPrepositionAt start: Int, in text: borrowing Span<UInt8>) -> Int? {
    for word in prepositions where text.holdsCaseless(word, at: start) {
      let blank = start + word.count
      guard blank < text.count, text[blank] == 0x20 else { continue }
      for name in names where text.holdsCaseless(name, at: blank + 1) {
        let end = blank + 1 + name.count
        if end < text.count, text[end] == 0x20 { return blank + 1 }
      }
    }
    return nil
  }
}

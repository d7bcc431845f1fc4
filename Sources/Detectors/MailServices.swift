// SPDX-License-Identifier: Apache-2.0

/// The names of mail services, before which a word for "at" that has other uses means the sign:
/// "minik et gmail nokta com", "anna presso libero punto it".
enum MailServices {
  private static let names = table(
    """
    gmail googlemail hotmail outlook yahoo icloud gmx web protonmail proton aol msn live qq 163 126 naver yandex \
    libero virgilio tiscali orange wanadoo laposte free wp onet interia ziggo kpn telia terra uol bol t-online \
    freenet docomo ezweb mynet
    """)
  private static let prepositions = table("et en em na op bij presso hos på su")

  private static func table(_ words: String) -> FirstByteTable<Void> {
    FirstByteTable(words.split(separator: " ").map { (String($0), ()) })
  }

  /// Reads a preposition between blanks before the name of a mail service.
  ///
  /// - Parameters:
  ///   - start: 0-based byte offset of the first letter.
  ///   - text: valid UTF-8.
  /// - Returns: where the name begins; nil if there is none.
  static func nameStart(behindPrepositionAt start: Int, in text: borrowing Span<UInt8>) -> Int? {
    for (word, _) in prepositions[text[start]] where text.holdsCaseless(word, at: start) {
      let blank = start + word.count
      guard blank + 1 < text.count, text[blank] == 0x20 else { continue }
      for (name, _) in names[text[blank + 1]] where text.holdsCaseless(name, at: blank + 1) {
        let end = blank + 1 + name.count
        if end < text.count, text[end] == 0x20 { return blank + 1 }
      }
    }
    return nil
  }
}

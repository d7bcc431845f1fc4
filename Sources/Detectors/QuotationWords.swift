// SPDX-License-Identifier: Apache-2.0

import MessageText

/// The wordings with which mail programs introduce what they quote, in the languages of the packs.
enum QuotationWords {
  /// The names of a mail's head, with their colons, have no more bytes.
  private static let longestName = 40
  /// A longer line is prose.
  private static let longestLine = 300

  /// How a line such as "On 3 May 2024 Anna wrote:" begins, and what stands in it.
  ///
  /// Where the beginning is empty, the line needs a number or an address, too.
  private static let introductions: [(start: [UInt8], verb: [UInt8])] = [
    ("on ", "wrote"), ("am ", "schrieb"), ("le ", "a écrit"), ("el ", "escribió"),
    ("il ", "ha scritto"), ("em ", "escreveu"), ("no dia ", "escreveu"), ("a ", "escreveu"),
    ("op ", "schreef"), ("w dniu ", "napisał"), ("w dniu ", "pisze"), ("dnia ", "napisał"),
    ("den ", "skrev"), ("在", "写道"), ("于", "写道"), ("在", "寫道"), ("於", "寫道"), ("في", "كتب"),
    ("", "wrote"), ("", "schrieb"), ("", "a écrit"), ("", "escribió"), ("", "ha scritto"),
    ("", "escreveu"), ("", "schreef"), ("", "napisał"), ("", "skrev"), ("", "yazdı"),
    ("", "写道"), ("", "寫道"), ("", "書きました"), ("", "のメール"), ("", "كتب"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// Whether a line says who wrote what follows.
  ///
  /// - Parameters:
  ///   - line: without blanks around it, with its colon.
  ///   - needsStart: whether only the wordings with a beginning of their own are looked for.
  /// - Returns: whether it introduces a quotation.
  static func isIntroduction(_ line: borrowing Span<UInt8>, needsStart: Bool) -> Bool {
    guard line.count <= longestLine else { return false }
    let isDated = !needsStart && (line.contains(UInt8(ascii: "@")) || line.containsDigit)
    guard isDated || startsIntroduction(line) else { return false }
    let text = line.lowercasedBytes(limit: line.count)
    return introductions.contains { introduction in
      (introduction.start.isEmpty ? isDated : text.starts(with: introduction.start))
        && text.contains(all: introduction.verb)
    }
  }

  /// Whether a line begins like an introduction, which few lines do.
  private static func startsIntroduction(_ line: borrowing Span<UInt8>) -> Bool {
    introductions.contains { introduction in
      !introduction.start.isEmpty && line.holdsCaseless(introduction.start, at: 0)
    }
  }

  private static let separators = [
    "original message", "forwarded message", "ursprüngliche nachricht",
    "weitergeleitete nachricht", "message d'origine", "message d’origine", "message original",
    "message transféré", "mensaje original", "mensaje reenviado", "messaggio originale",
    "messaggio inoltrato", "mensagem original", "mensagem encaminhada", "oorspronkelijk bericht",
    "doorgestuurd bericht", "oryginalna wiadomość", "wiadomość oryginalna",
    "ursprungligt meddelande", "vidarebefordrat meddelande", "orijinal mesaj", "özgün ileti",
    "iletilen mesaj", "原始邮件", "转发邮件", "原始郵件", "轉寄郵件", "元のメッセージ", "転送メッセージ",
    "الرسالة الأصلية", "رسالة أصلية", "رسالة معاد توجيهها",
  ].map { Array($0.utf8) }

  /// Whether a line such as "-----Original Message-----" sets a quoted mail apart.
  ///
  /// - Parameter line: without blanks around it; begins with a hyphen or an underscore.
  /// - Returns: whether it does.
  static func isSeparator(_ line: borrowing Span<UInt8>) -> Bool {
    guard line.count <= longestLine, line.count > 4, line[1] == line[0] else { return false }
    let text = line.lowercasedBytes(limit: line.count)
    return separators.contains { text.contains(all: $0) }
  }

  private static let senders = [
    "from:", "von:", "de:", "de :", "da:", "van:", "od:", "från:", "kimden:", "gönderen:",
    "发件人:", "发件人：", "寄件者:", "寄件者：", "差出人:", "差出人：", "من:",
  ].map { Array($0.utf8) }
  private static let times = [
    "sent:", "date:", "gesendet:", "datum:", "envoyé:", "envoyé :", "date :", "enviado:", "fecha:",
    "enviada:", "data:", "inviato:", "verzonden:", "wysłano:", "skickat:", "gönderildi:", "tarih:",
    "发送时间:", "发送时间：", "日期:", "日期：", "寄件日期:", "寄件日期：", "送信日時:", "送信日時：", "日時:",
    "تاريخ الإرسال:", "التاريخ:",
  ].map { Array($0.utf8) }

  /// Whether a line has a colon near its start, as the second line of a mail's head does.
  static func maybeHead(_ line: borrowing Span<UInt8>) -> Bool {
    for index in 0..<min(line.count, longestName)
    where line[index] == UInt8(ascii: ":") || line[index] == 0x9A {
      return true
    }
    return false
  }

  /// Whether two lines are sender and time of a mail's head.
  ///
  /// - Parameters:
  ///   - first: a line without blanks around it.
  ///   - second: the line behind it.
  /// - Returns: whether a quoted mail begins with them.
  static func isHead(
    _ first: borrowing Span<UInt8>, then second: borrowing Span<UInt8>
  ) -> Bool {
    guard maybeHead(first) else { return false }
    let sender = first.lowercasedBytes(limit: longestName)
    guard senders.contains(where: { sender.starts(with: $0) }) else { return false }
    let time = second.lowercasedBytes(limit: longestName)
    return times.contains { time.starts(with: $0) }
  }
}

extension Span where Element == UInt8 {
  fileprivate func contains(_ byte: UInt8) -> Bool {
    for index in indices where self[index] == byte { return true }
    return false
  }

  fileprivate var containsDigit: Bool {
    for index in indices where self[index] &- UInt8(ascii: "0") < 10 { return true }
    return false
  }

  /// The text in small letters, up to about a number of bytes; valid UTF-8 is expected.
  fileprivate func lowercasedBytes(limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Swift.min(count, limit) + 4)
    var place = 0
    while place < limit {
      if place < count, self[place] < 0x80 {
        bytes.append(asciiLowercased(self[place]))
        place += 1
        continue
      }
      guard let found = scalar(at: place) else { break }
      bytes.append(
        contentsOf: UTF8.encode(found.scalar.simpleLowercase) ?? UTF8.encodedReplacementCharacter)
      place += found.byteCount
    }
    return bytes
  }
}

extension [UInt8] {
  /// Whether bytes stand somewhere in these.
  fileprivate func contains(all bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, count >= bytes.count else { return false }
    for start in 0...count - bytes.count where self[start] == first {
      if bytes.indices.allSatisfy({ self[start + $0] == bytes[$0] }) { return true }
    }
    return false
  }
}

// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText
import SeededRandom
import Testing

@Suite struct DisguiseFolderTests {
  private func folded(_ text: String) -> FoldedText {
    var folder = DisguiseFolder()
    let bytes = Array(text.utf8)
    folder.fold(bytes.span)
    return folder.folded
  }

  /// Pieces of disguises and of honest text in many scripts.
  private static let pieces = [
    "anna", " ", "@", ".", "com", "(at)", " dot ", "\u{200B}", "\u{AD}", "ａ", "１", "а", "е", "①",
    "5️⃣", "一", "三", "ß", "é", "e\u{301}", "x\u{336}", "\u{202E}", "\u{202C}", "&#64;", "%40",
    "five ",
    "zero ", "微", "信", "❤️", "و", "ا", "YW5uYUBleGFtcGxlLmNvbQ==", "61 6e ", "\n", "c0m", "🅼", "…",
    "hxxp://", "。", "ー", "👨\u{200D}👩", "<b>", "<!-- -->", "😀",
  ]

  private func randomText(_ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...24, using: &generator))
      .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  @Test(arguments: UInt64(1)...200)
  func mappedRangesLieAtScalarBordersAndRise(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let text = randomText(&generator)
    let folded = folded(text)
    let bytes = Array(text.utf8)
    var last = 0
    for offset in 0..<folded.count {
      let range = folded.originalRange(of: offset..<offset + 1)
      #expect(range.lowerBound >= last, "seed \(seed): \(text)")
      #expect(range.upperBound <= bytes.count && !range.isEmpty, "seed \(seed): \(text)")
      for border in [range.lowerBound, range.upperBound] where border < bytes.count {
        #expect(bytes[border] & 0xC0 != 0x80, "seed \(seed): \(text)")
      }
      last = range.lowerBound
    }
    #expect(String(validating: folded.bytes, as: UTF8.self) != nil, "seed \(seed): \(text)")
  }

  @Test(arguments: UInt64(1)...100)
  func prosePassesUnchanged(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let words = [
      "The", "parcel", "left", "on", "Monday,", "and", "costs", "12.50", "EUR.", "Danke", "für",
    ]
    let text = (0..<20).map { _ in words.randomElement(using: &generator) ?? "" }
      .joined(separator: " ")
    let folded = folded(text)
    #expect(folded.bytes == Array(text.utf8), "seed \(seed)")
    #expect(folded.tricks.isEmpty, "seed \(seed): \(folded.tricks.names)")
  }

  @Test(arguments: [
    "anna (at) example dot com", "ａｎｎａ＠ｅｘａｍｐｌｅ．ｃｏｍ", "five five five zero one zero zero",
    "g m a i l . c o m", "аnnа@exаmple.com", "an\u{200B}na@exam\u{AD}ple.com", "gma1l.c0m",
    "YW5uYUBleGFtcGxlLmNvbQ==", "hxxp://example[.]com", "一三九，零零一二，叁肆五六",
  ])
  func foldingAFoldedTextChangesNothing(_ text: String) {
    let once = folded(text)
    let twice = folded(String(decoding: once.bytes, as: UTF8.self))
    #expect(!once.tricks.isEmpty)
    #expect(twice.bytes == once.bytes)
    #expect(twice.tricks.isEmpty)
  }

  @Test func oneSignMayStandForManyAndManyForOne() {
    let text = "x (at) 🔟"
    let folded = folded(text)
    let ten = folded.originalRange(of: folded.count - 1..<folded.count)
    #expect(ten == Array(text.utf8).count - 4..<Array(text.utf8).count)
  }

  @Test func placesAreFoundAtEachDistanceFromTheStart() {
    // Blocks of the search are 64 bytes: a disguise must be noticed wherever it lies in them.
    let disguises = [
      "g m a i l . c o m", "five five five zero one zero zero", "anna(at)example.com", "ａｎｎａ",
      "an\u{200D}na", "exаmple", "wh4ts4pp", "anna&#64;example", "一三八零零一三八零零零", "5️⃣5️⃣",
      "صفر خمسة صفر واحد صفر ثلاثة", "YW5uYUBleGFtcGxlLmNvbQ",
    ]
    for disguise in disguises {
      for padding in 0...130 {
        let text = String(repeating: "-", count: padding) + " " + disguise + " and so on and on."
        var leads = DisguiseLeads()
        let bytes = Array(text.utf8)
        leads.find(in: bytes.span)
        #expect(!leads.offsets.isEmpty, "\(disguise) behind \(padding) bytes")
      }
    }
  }

  @Test(arguments: [
    "The parcel left on Monday, and it costs 12.50 EUR; we're sorry for the delay (2 days).",
    "Sehr geehrte Frau Müller, Ihre Größe ist verfügbar – „schön“ und günstig.",
    "您好，您的订单已经发货，预计三天内送达。如有问题，请随时联系我们！",
    "ご注文ありがとうございます。商品は３月５日に発送いたします。",
    "مرحبا، تم شحن طلبك رقم ١٢٣ وسيصل خلال ثلاثة أيام.",
    "Dzień dobry, paczka została wysłana; proszę o cierpliwość.",
    "สวัสดีครับ\u{200B}ขอบคุณ", "می\u{200C}خواهم", "Danke 👨\u{200D}👩\u{200D}👧 und ❤️",
  ])
  func plainTextWakesNothing(_ text: String) {
    var leads = DisguiseLeads()
    let bytes = Array(text.utf8)
    leads.find(in: bytes.span)
    #expect(leads.offsets == [])
  }
}

// SPDX-License-Identifier: Apache-2.0

import Detectors
import TestSupport
import Testing

@Suite struct QuotedTextTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let message: MarkedText
    var testDescription: String { name }

    init(_ name: String, _ marked: String) {
      self.name = name
      message = MarkedText(marked)
    }
  }

  static let signs = [
    Row("nothing", "One line.\nAnother one."),
    Row("empty", ""),
    Row("one line", "«> quoted»"),
    Row("in the middle", "Own.\n«> a\n> b\n»Own again.\n«  > c\n»End."),
    Row("blank line between", "«> a\n»\n«> b»"),
    Row("carriage returns", "Own.\r«> a\r»Own.\r\n«> b\r\n»"),
    Row("full-width sign", "好的\n«＞你好\n»谢谢"),
    Row("a sign inside a line", "3 > 2\nand -> there"),
  ]

  static let introductions = [
    Row(
      "English", "Own.\n\n«On Mon, 3 May 2024 at 10:00, Anna <a@b.com> wrote:\nWhere is it?\nAnna»"),
    Row(
      "wrapped", "Own.\n«On Mon, 3 May 2024 at 10:00, Anna Example\n<a@b.com> wrote:\nWhere is it?»"
    ),
    Row("with signs", "Own.\n«On 3 May Anna wrote:\n\n> Where?\n»And own."),
    Row("German", "Ja.\n«Am 03.05.2024 um 10:00 schrieb Anna:\nWo ist es?»"),
    Row("French", "Oui.\n«Le 3 mai 2024 à 10:00, Anna a écrit :\nOù ?»"),
    Row("Spanish", "Sí.\n«El 3 may 2024, Ana escribió:\n¿Dónde?»"),
    Row("Italian", "Sì.\n«Il giorno 3 mag 2024 Anna ha scritto:\nDove?»"),
    Row("Portuguese", "Sim.\n«Em 3 de maio de 2024, Ana escreveu:\nOnde?»"),
    Row("Dutch", "Ja.\n«Op 3 mei 2024 schreef Anna het volgende:\nWaar?»"),
    Row("Polish", "Tak.\n«W dniu 3.05.2024 o 10:00 Anna napisała:\nGdzie?»"),
    Row("Swedish", "Ja.\n«Den 3 maj 2024 skrev Anna:\nVar?»"),
    Row("Turkish", "Evet.\n«3 May 2024 tarihinde Ayşe şunları yazdı:\nNerede?»"),
    Row("Japanese", "はい。\n«2024年5月3日 10:00 花子 <a@b.com> のメール:\nどこですか»"),
    Row("Simplified Chinese", "好的。\n«在2024年5月3日，李雷写道：\n在哪里？»"),
    Row("Traditional Chinese", "好的。\n«於 2024年5月3日，李雷寫道：\n在哪裡？»"),
    Row("Arabic", "نعم.\n«في 3 مايو 2024، كتب أحمد:\nأين؟»"),
    Row("original message", "Own.\n«-----Original Message-----\nFrom: Anna\nWhere?»"),
    Row("German original", "Ja.\n«-----Ursprüngliche Nachricht-----\nWo?»"),
    Row("head", "Own.\n«From: Anna <a@b.com>\nSent: Friday\nSubject: It\n\nWhere?»"),
    Row("German head", "Ja.\n«Von: Anna\nGesendet: Freitag\n\nWo?»"),
    Row("Chinese head", "好的\n«发件人：李雷\n发送时间：星期五\n在哪里？»"),
  ]

  static let own = [
    Row("a colon", "We checked these:\nscrew, lamp"),
    Row("a verb without a date or name", "The author wrote:\nnothing"),
    Row("a rule of hyphens", "Hello\n----------\nShop"),
    Row("sender alone", "From: the warehouse\nit left today"),
    Row("time alone", "Hello\nDate: 3 May"),
    Row("a verb in the middle", "On Monday Anna wrote to us about it.\nThank you"),
  ]

  @Test(arguments: signs + introductions + own)
  func quotedLinesAreThoseThatAreMarked(row: Row) {
    let bytes = Array(row.message.text.utf8)
    var ranges: [Range<Int>] = []
    QuotedText.append(in: bytes.span, to: &ranges)
    #expect(ranges == row.message.ranges)
  }

  @Test func aLineOfAnyLengthIsReadInOneGo() {
    let lines = Array(repeating: String(repeating: "x", count: 37) + ":\n", count: 2000)
    var ranges: [Range<Int>] = []
    QuotedText.append(in: Array((lines.joined() + "> a").utf8).span, to: &ranges)
    #expect(ranges == [78_000..<78_003])
  }
}

// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing

@Suite struct TextLanguageTests {
  struct Row: Sendable, CustomTestStringConvertible {
    /// A locale of the text's language, and one of another.
    let own: String
    let other: String
    let text: String
    var testDescription: String { own }

    init(_ own: String, _ other: String, _ text: String) {
      self.own = own
      self.other = other
      self.text = text
    }
  }

  static let plain = [
    Row(
      "de-DE", "en", "Es tut uns leid, dass die Schraube fehlt. Wir senden sie Ihnen heute noch zu."
    ),
    Row("en-GB", "de", "We are sorry that the screw is missing and will send it to you today."),
    Row(
      "es-MX", "pt", "Sentimos mucho que falte el tornillo. Se lo enviamos hoy mismo con el pedido."
    ),
    Row(
      "fr_FR", "it", "Nous sommes désolés que la vis manque. Nous vous l'envoyons avec la commande."
    ),
    Row(
      "it-IT", "fr",
      "Ci dispiace che la vite non sia nel pacco. La spediamo oggi con il suo ordine."),
    Row(
      "nl-NL", "de",
      "Het spijt ons dat de schroef niet in het pakket zit. Wij sturen hem vandaag naar u."),
    Row(
      "pl-PL", "cs",
      "Bardzo nam przykro, że w paczce nie było śruby. Wyślemy ją do pana jeszcze dziś."),
    Row(
      "pt-BR", "es",
      "Lamentamos que o parafuso não tenha vindo com o pedido. Ele será enviado para você hoje."),
    Row(
      "sv-SE", "da",
      "Vi är ledsna att skruven inte var med i paketet. Vi skickar den till dig idag."),
    Row(
      "tr-TR", "en",
      "Paketten vidanın çıkmaması için özür dileriz ve bugün size yeni bir tane göndeririz, teşekkürler."
    ),
    Row("ar-AE", "fa", "نأسف لأن البرغي غير موجود في الطرد وسوف نرسله إليكم اليوم مع الطلب."),
    Row("ja-JP", "zh", "ねじが入っていなかったとのこと、申し訳ございません。本日お送りいたします。"),
    Row("zh-CN", "zh-TW", "很抱歉缺少螺丝，我们今天会把它寄给您，请您查收。"),
    Row("zh-Hant", "zh-Hans", "很抱歉缺少螺絲，我們今天會把它寄給您，請您查收。"),
    Row("zh", "ja", "很抱歉缺少螺丝，我们今天会把它寄给您，请您查收。"),
    Row("ko-KR", "ja", "나사가 없어서 죄송합니다. 오늘 바로 보내 드리겠습니다. 감사합니다."),
    Row("uk", "en", "Вибачте, що в посилці немає гвинта. Ми надішлемо його сьогодні."),
  ]

  @Test(arguments: plain)
  func aPlainTextIsInItsLanguageAndInNoOther(row: Row) throws {
    let found = try #require(language(of: row.text))
    #expect(try !found.contradicts(locale(row.own)))
    #expect(try found.contradicts(locale(row.other)))
  }

  static let unclear = [
    "", "OK", "Danke!", "Best regards, Anna", "1234567890 1234567890 1234567890",
    "https://www.example.com/this-is-not-a-text-of-any-language anna@example.com",
    "SKU-AX123 Samsung Galaxy Adapter USB Type Black Premium Edition Ultra",
    "We are sorry. Es tut uns leid, dass die Schraube fehlt und wir sie Ihnen nicht senden können, but we will send it to you.",
    "東京都千代田区丸之内一丁目九番地二号東京支社経理部", "你好，訂單已發出。订单已发出，谢谢。我們會聯絡您。",
  ]

  @Test(arguments: unclear)
  func whatIsShortOrMixedIsInNoLanguage(_ text: String) {
    #expect(language(of: text) == nil)
  }

  @Test func neighboursAreNotTakenForEachOther() throws {
    let danish = "Vi beklager meget, at skruen ikke var i pakken. Vi sender den til dig i dag."
    let catalan =
      "Lamentem molt que falti el cargol. L'enviem avui mateix amb la seva comanda, gràcies."
    let persian = "متأسفیم که پیچ در بسته نبود و امروز آن را برای شما می‌فرستیم، سپاس گزاریم."
    let norwegian = "Vi er lei oss for at skruen ikke var med i pakken. Vi sender den til deg nå."
    for (text, wrong) in [
      (danish, "sv"), (norwegian, "sv"), (norwegian, "da"), (catalan, "es"), (persian, "ar"),
    ] {
      #expect(try language(of: text)?.languages.contains(wrong) ?? false == false, "\(wrong)")
    }
  }

  @Test func theNumberOfLettersDecidesOnItsOwn() {
    let text = "很抱歉缺少螺丝，我们今天会把它寄给您。"
    #expect(TextLanguage.detect(in: Array(text.utf8).span, minimumLetters: 17) != nil)
    #expect(TextLanguage.detect(in: Array(text.utf8).span, minimumLetters: 18) == nil)
  }

  @Test func quotedPartsSayNothing() {
    let own = "Es tut uns leid, dass die Schraube fehlt. Wir senden sie Ihnen heute noch zu.\n"
    let quoted = "> We are sorry that the screw is missing and will send it to you today.\n"
    let bytes = Array((own + quoted + quoted).utf8)
    let range = own.utf8.count..<bytes.count
    let found = TextLanguage.detect(in: bytes.span, skipping: [range], minimumLetters: 20)
    #expect(found?.languages == ["de"])
  }

  @Test(arguments: ["", "x", "de DE", "1234", "deutsch", "é", String(repeating: "a-", count: 40)])
  func whatIsNoTagIsNone(_ text: String) {
    #expect(LocaleTag(Array(text.utf8).span) == nil)
  }

  @Test func tagsAgreeWhereOneLeavesOpenWhatTheOtherSays() throws {
    #expect(try !locale("zh").contradicts(locale("zh-TW")))
    #expect(try locale("zh_CN").contradicts(locale("zh-HK")))
    #expect(try !locale("ZH-hant-cn").contradicts(locale("zh-mo")))
    #expect(try !locale("no").contradicts(locale("nb-NO")))
    #expect(try locale("de").contradicts(locale("nl")))
  }

  private func language(of text: String) -> TextLanguage? {
    TextLanguage.detect(in: Array(text.utf8).span, minimumLetters: 20)
  }

  private func locale(_ text: String) throws -> LocaleTag {
    let tag = LocaleTag(Array(text.utf8).span)
    return try #require(tag)
  }
}

// SPDX-License-Identifier: Apache-2.0

extension MetadataCase {
  private static let proactive = #""kind":"proactive""#
  private static let done = #""order":{"completed_at":"2026-02-01T12:00:00Z"}"#
  private static let late = #""sent_at":"2026-03-03T12:00:01Z""#

  static let orderIDs = [
    MetadataCase("id is there", proactive),
    MetadataCase(
      "no id", #"\#(proactive),"text":"It leaves today.""#, "meta.orderid block message"),
    MetadataCase(
      "id in the subject",
      #"\#(proactive),"subject":"Your order 123-1234567-1234567","text":"It leaves today.""#),
    MetadataCase(
      "id in the HTML",
      #"\#(proactive),"text":"It leaves today.","html":"<b>123-1234567-1234567</b>""#),
    MetadataCase(
      "id without hyphens", #"\#(proactive),"text":"Order 12312345671234567 leaves today.""#,
      "meta.orderid warn message"),
    MetadataCase("digital order", #"\#(proactive),"text":"Order D01-1234567-1234567 is ready.""#),
    MetadataCase(
      "id only in quoted text",
      #"\#(proactive),"text":"It leaves today.\n> Order 123-1234567-1234567?""#,
      "meta.orderid block message"),
    MetadataCase(
      "templates see to it", #"\#(proactive),"sent_via":"template","text":"It leaves today.""#),
    MetadataCase(
      "apps do not", #"\#(proactive),"sent_via":"app","text":"It leaves today.""#,
      "meta.orderid block message"),
    MetadataCase("reply", #""kind":"reply","text":"It leaves today.""#),
    MetadataCase("kind not said", #""text":"It leaves today.""#),
    MetadataCase("unknown kind", #""kind":"other","text":"It leaves today.""#),
    MetadataCase("right id", #"\#(proactive),"order_id":"123-1234567-1234567""#),
    MetadataCase("right id in an order", #"\#(proactive),"order":{"id":"１２３–1234567–1234567"}"#),
    MetadataCase(
      "other id", #"\#(proactive),"order_id":"123-1234567-7654321""#,
      "meta.orderid.mismatch+meta.orderid block text 123-1234567-1234567"),
    MetadataCase(
      "own and other id",
      #"\#(proactive),"order_id":"123-1234567-1234567","text":"Orders 123-1234567-1234567 and 123-1234567-7654321 left.""#,
      "meta.orderid.mismatch block text 123-1234567-7654321"),
    MetadataCase(
      "other id twice",
      #""order_id":"123-1234567-1234567","subject":"305-1234567-1234567","text":"Order 305-1234567-1234567 left.""#,
      "meta.orderid.mismatch block subject 305-1234567-1234567"),
    MetadataCase(
      "other id in a reply", #""kind":"reply","order_id":"123-1234567-7654321""#,
      "meta.orderid.mismatch block text 123-1234567-1234567"),
    MetadataCase("id of the order unknown", #""order_id":"A-17""#),
  ]

  static let times = [
    MetadataCase(
      "thirty days to the second", #"\#(proactive),\#(done),"sent_at":"2026-03-03T12:00:00Z""#),
    MetadataCase(
      "a second more", #"\#(proactive),\#(done),\#(late)"#, "meta.window30 block message"),
    MetadataCase(
      "a microsecond more", #"\#(proactive),\#(done),"sent_at":"2026-03-03T12:00:00.000001Z""#,
      "meta.window30 block message"),
    MetadataCase("before the order", #"\#(proactive),\#(done),"sent_at":"2025-03-03T12:00:00Z""#),
    MetadataCase(
      "another offset", #"\#(proactive),\#(done),"sent_at":"2026-03-03T12:59:59+01:00""#),
    MetadataCase(
      "reply a year later", #""kind":"reply",\#(done),"sent_at":"2027-03-03T12:00:00Z""#),
    MetadataCase("kind not said", #"\#(done),\#(late)"#),
    MetadataCase("API", #"\#(proactive),"sent_via":"api",\#(done),\#(late)"#),
    MetadataCase(
      "other moments do not count",
      #"\#(proactive),\#(late),"order":{"delivered_at":"2026-01-01T00:00:00Z","purchased_at":"2026-01-01T00:00:00Z"}"#
    ),
    MetadataCase("no moment", #"\#(proactive),"order":{"completed_at":"yesterday"},\#(late)"#),
    MetadataCase("solicitation on the fifth day", solicitation("2026-02-06T00:00:00Z")),
    MetadataCase(
      "a second early", solicitation("2026-02-05T23:59:59Z"), "meta.solicit_window block message"),
    MetadataCase("solicitation on the thirtieth day", solicitation("2026-03-03T00:00:00Z")),
    MetadataCase(
      "a second late", solicitation("2026-03-03T00:00:01Z"), "meta.solicit_window block message"),
    MetadataCase(
      "solicitation by its operation",
      #""message_type":"productReviewAndSellerFeedback","text":"","sent_at":"2026-02-02T00:00:00Z","order":{"delivered_at":"2026-02-01T00:00:00Z"}"#,
      "meta.solicit_window block message"),
    MetadataCase(
      "no solicitation",
      #""sent_via":"template","sent_at":"2026-02-02T00:00:00Z","order":{"delivered_at":"2026-02-01T00:00:00Z"}"#
    ),
  ]

  private static func solicitation(_ sent: String) -> String {
    #""sent_via":"request_a_review","sent_at":"\#(sent)","order":{"delivered_at":"2026-02-01T00:00:00Z"}"#
  }

  private static let german =
    "Bestellung 123-1234567-1234567: es tut uns leid, dass die Schraube fehlt. Wir senden sie Ihnen heute noch zu."

  static let languages = [
    MetadataCase(
      "right language", #"\#(proactive),"buyer":{"locale":"de-DE"},"text":"\#(german)""#),
    MetadataCase(
      "wrong language", #"\#(proactive),"buyer":{"locale":"fr-FR"},"text":"\#(german)""#,
      "meta.lang block message"),
    MetadataCase(
      "wrong language in a reply",
      #""kind":"reply","buyer":{"locale":"fr-FR"},"text":"\#(german)""#, "meta.lang warn message"),
    MetadataCase("kind not said", #""buyer":{"locale":"fr-FR"},"text":"\#(german)""#),
    MetadataCase(
      "stated language", #"\#(proactive),"lang":"en","buyer":{"locale":"de-DE"}"#,
      "meta.lang block message"),
    MetadataCase(
      "stated language is right", #"\#(proactive),"lang":"de-AT","buyer":{"locale":"de_DE"}"#),
    MetadataCase(
      "other script of Chinese", #"\#(proactive),"lang":"zh-Hans","buyer":{"locale":"zh-TW"}"#,
      "meta.lang block message"),
    MetadataCase("undetermined", #"\#(proactive),"lang":"und","buyer":{"locale":"de-DE"}"#),
    MetadataCase("too short", #"\#(proactive),"buyer":{"locale":"de-DE"}"#),
    MetadataCase("no locale", #"\#(proactive),"buyer":{"locale":"?"},"text":"\#(german)""#),
    MetadataCase(
      "template",
      #"\#(proactive),"sent_via":"template","buyer":{"locale":"fr-FR"},"text":"\#(german)""#),
    MetadataCase(
      "the buyer's own words",
      #"\#(proactive),"buyer":{"locale":"de-DE"},"text":"\#(german)\n> We are sorry that the screw is missing and will send it to you today.\n> We are sorry that it is not there and will send it to you.""#
    ),
  ]

  static let channels = [
    MetadataCase("permitted", #"\#(proactive),"sent_via":"app","reason":"invoice""#),
    MetadataCase(
      "own mail", #"\#(proactive),"sent_via":"personal_email""#, "meta.channel block message"),
    MetadataCase(
      "own mail in a reply", #""kind":"reply","sent_via":"personal_email","reason":"x""#),
    MetadataCase("kind not said", #""sent_via":"personal_email","reason":"x""#),
    MetadataCase(
      "no reason of the list", #"\#(proactive),"reason":"Invoice""#, "meta.reason warn message"),
    MetadataCase(
      "neither order nor thread", #""order_id":"","thread_id":" ""#, "meta.purpose warn message"),
    MetadataCase("a thread", #""order_id":"","thread_id":"t""#),
    MetadataCase("neither in a reply", #""kind":"reply","order_id":"","thread_id":"""#),
    MetadataCase(
      "important invoice", #""subject":"Re: [important] It","reason":"invoice""#,
      "meta.subject.important warn subject [important]"),
    MetadataCase("important engraving", #""subject":"[Important] It","reason":"custom_design""#),
    MetadataCase("important without a reason", #""subject":"[Important] It""#),
    MetadataCase("important without brackets", #""subject":"Important [it]","reason":"invoice""#),
    MetadataCase(
      "additional information",
      #""subject":" additional information required ","reason":"invoice""#,
      "meta.subject.important warn subject additional information required"),
    MetadataCase(
      "more than that", #""subject":"Additional information required today","reason":"invoice""#),
  ]

  static let operations = [
    MetadataCase("longest text", text("digitalAccessKey", 400)),
    MetadataCase("a character more", text("digitalAccessKey", 401), "api.text_len block text"),
    MetadataCase("characters, not bytes", text("confirmCustomizationDetails", 800)),
    MetadataCase(
      "a character more of Chinese", text("createConfirmCustomizationDetails", 801),
      "api.text_len block text"),
    MetadataCase("long text", text("unexpectedProblem", 2001), "api.text_len block text"),
    MetadataCase("no text", text("unexpectedProblem", 0), "api.text_len block text"),
    MetadataCase("text where none belongs", text("legalDisclosure", 1), "api.text_len block text"),
    MetadataCase("unknown operation", text("unknown", 0)),
    MetadataCase(
      "tag", #""message_type":"unexpectedProblem","text":"It <b>broke</b>""#,
      "api.html block text <b>"),
    MetadataCase(
      "HTML", #""message_type":"unexpectedProblem","text":"It broke","html":"<p>It""#,
      "api.html block html"),
    MetadataCase("empty HTML", #""message_type":"unexpectedProblem","text":"It broke","html":"""#),
    MetadataCase("five attachments", attachments("confirmCustomizationDetails", 5)),
    MetadataCase(
      "six attachments", attachments("confirmCustomizationDetails", 6),
      "api.att_count block attachment"),
    MetadataCase(
      "one where none belongs", attachments("confirmOrderDetails", 1),
      "api.att_count block attachment"),
    MetadataCase(
      "none where one is needed", #""message_type":"sendInvoice","text":"","attachments":[]"#,
      "api.att_count block attachment"),
    MetadataCase("not said where one is needed", #""message_type":"sendInvoice","text":"""#),
  ]

  private static func text(_ operation: String, _ count: Int) -> String {
    #""message_type":"\#(operation)","text":"\#(String(repeating: "好", count: count))""#
  }

  private static func attachments(_ operation: String, _ count: Int) -> String {
    let one = #"{"name":"a.pdf","bytes":1,"role":"manual"}"#
    let list = Array(repeating: one, count: count).joined(separator: ",")
    return #""message_type":"\#(operation)","sent_via":"api","text":"A","attachments":[\#(list)]"#
  }

  static let attachments = [
    MetadataCase(
      "permitted roles",
      #"\#(proactive),"attachments":[{"name":"a","role":"invoice"},{"role":"manual"},{"role":"warranty"}]"#
    ),
    MetadataCase(
      "a role of replies", #"\#(proactive),"attachments":[{"name":"a.pdf","role":"return_label"}]"#,
      "attachment.type block attachment a.pdf"),
    MetadataCase(
      "the same in a reply",
      #""kind":"reply","attachments":[{"name":"a.pdf","role":"return_label"}]"#),
    MetadataCase(
      "the same with a reason",
      #"\#(proactive),"reason":"return","attachments":[{"name":"a.pdf","role":"return_label"}]"#),
    MetadataCase("kind not said", #""attachments":[{"name":"a.pdf","role":"return_label"}]"#),
    MetadataCase(
      "two of four",
      #""attachments":[{"name":"a","role":"flyer"},{"name":"b","role":"invoice"},{"role":"flyer"},{"name":"é","role":"coupon"}]"#,
      "attachment.type block attachment", "attachment.type block attachment a",
      "attachment.type block attachment é"),
    MetadataCase("no role", #""attachments":[{"name":"flyer.pdf"}]"#),
    MetadataCase(
      "program", #""attachments":[{"name":"Invoice.PDF.Exe","role":"invoice"}]"#,
      "attachment.type warn attachment Invoice.PDF.Exe"),
    MetadataCase(
      "archive without a role", #""attachments":[{"name":"a.zip"}]"#,
      "attachment.type warn attachment a.zip"),
    MetadataCase("no ending", #""attachments":[{"name":"zip","role":"invoice"}]"#),
    MetadataCase("largest", #""attachments":[{"bytes":5242880},{"bytes":5242880}]"#),
    MetadataCase(
      "a byte more", #""attachments":[{"bytes":5242880},{"bytes":5242881}]"#,
      "attachment.limits block attachment"),
    MetadataCase(
      "size partly unknown", #""attachments":[{},{"bytes":10485761}]"#,
      "attachment.limits block attachment"),
    MetadataCase(
      "sizes that would overflow",
      #""attachments":[{"bytes":9223372036854775807},{"bytes":9223372036854775807},{"bytes":1e300}]"#,
      "attachment.limits block attachment"),
    MetadataCase(
      "six through the API", #""sent_via":"api","attachments":[{},{},{},{},{},{}]"#,
      "attachment.limits block attachment"),
    MetadataCase("five through the API", #""sent_via":"api","attachments":[{},{},{},{},{}]"#),
    MetadataCase("six otherwise", #""attachments":[{},{},{},{},{},{}]"#),
  ]

  static let exceptions = [
    MetadataCase("carrier", #""text":"See https://www.dhl.de/x now.""#),
    MetadataCase(
      "carrier without security", #""text":"See http://www.dhl.de/x now.""#,
      "link.external+link.insecure block text http://www.dhl.de/x"),
    MetadataCase(
      "not the carrier", #""text":"See https://dhl.de.example.com/x now.""#,
      "link.external block text https://dhl.de.example.com/x"),
    MetadataCase(
      "link for a reason",
      #""reason":"custom_design","text":"See https://proof.example.com/x now.""#),
    MetadataCase(
      "link for another reason",
      #""reason":"invoice","text":"See https://proof.example.com/x now.""#,
      "link.external block text https://proof.example.com/x"),
    MetadataCase(
      "insecure link for a reason",
      #""reason":"custom_design","text":"See http://proof.example.com/x now.""#,
      "link.external+link.insecure block text http://proof.example.com/x"),
    MetadataCase(
      "short link for a reason", #""reason":"home_service","text":"See https://bit.ly/x now.""#,
      "link.shortener block text https://bit.ly/x"),
    MetadataCase(
      "feedback by the API",
      #""message_type":"negativeFeedbackRemoval","sent_via":"api","text":"Could you change your review?""#,
      "api.text_len block text"),
    MetadataCase(
      "damage", #""text":"Die LÃ¶sung folgt, die LÃ¶sung.""#, "meta.encoding info text Ã¶"),
    MetadataCase(
      "a phrase through damage", #""text":"您可以加我微(wēi)信(xìn)。""#,
      "contact.offplatform block text 加我微(wēi)信", "meta.encoding info text 微(wēi)"),
    MetadataCase(
      "damage in the subject", #""subject":"L\uFFFDsung","text":"聯(lián)系""#,
      "meta.encoding info subject \u{FFFD}", "meta.encoding info text 聯(lián)"),
    MetadataCase(
      "the buyer's message",
      #""sender":"buyer",\#(proactive),"text":"Write to anna@example.com \uFFFD","attachments":[{"role":"x"}]"#
    ),
    MetadataCase(
      "the seller's message", #""sender":"seller","text":"Write to anna@example.com""#,
      "contact.email block text anna@example.com"),
  ]
}

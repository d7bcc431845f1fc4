// SPDX-License-Identifier: Apache-2.0

extension HistoryCase {
  private typealias Line = HistoryLine
  private static let note = Line.note(
    "n1", "03T08:00:00", "The video has 20 MB, the service takes 10.",
    #","reason":"media_too_large""#)
  private static let invitation = Line.seller(
    "m1", "03T08:05:00",
    "To look at the large video file, please send it to help@example.com. "
      + "We will answer in this Amazon message thread.")
  private static let mail = Line.external("x1", "03T10:00:00", "email", "in")
  private static let summary = Line.seller(
    "m2", "03T12:00:00", "The hinge was at fault. A replacement has been sent to you.")
  private static let closed = Line.thread("c1", "03T13:00:00", "closed")

  /// migration.*.
  static let migration = [
    HistoryCase(
      "as it should be", [note, invitation, mail, summary, closed], ["m1 contact.email"]),
    HistoryCase(
      "in Chinese",
      [
        Line.note("n1", "03T08:00:00", "买家的视频有20MB，附件限制是10MB。", #","reason":"media_too_large""#),
        Line.seller(
          "m1", "03T08:05:00", "为了查看您提到的大文件，请发送到help@example.com。我们会在此对话中回复您。"),
        mail, Line.seller("m2", "03T12:00:00", "问题已解决，无需进一步操作。"),
      ], ["m1 contact.email"]),
    HistoryCase(
      "the note at the same time",
      [
        Line.note(
          "n1", "03T08:05:00", "The video is too large.", #","reason":"technical_media""#),
        invitation, mail, summary,
      ], ["m1 contact.email"]),
    HistoryCase(
      "a reason in the words of the note only",
      [Line.note("n1", "03T08:00:00", "Product recall, needs a call."), invitation, mail, summary],
      ["m1 contact.email"]),
    HistoryCase(
      "nothing was sent in the end", [note, invitation], ["m1 contact.email"]),
    HistoryCase(
      "no note", [invitation, mail, summary], ["m1 migration.1_note", "m1 migration.reason"]),
    HistoryCase(
      "no note before the invitation to a site",
      [
        Line.seller("m1", "03T08:05:00", "Visit our website https://lamps.example.com."), mail,
        summary,
      ], ["m1 migration.1_note", "m1 migration.2a", "m1 migration.2c", "m1 migration.reason"]),
    HistoryCase(
      "the note comes too late",
      [
        invitation,
        Line.note("n1", "03T08:06:00", "The video is large.", #","reason":"media_too_large""#),
        mail, summary,
      ], ["m1 migration.1_note", "m1 migration.reason"]),
    HistoryCase(
      "a note that does not say why",
      [
        Line.note("n1", "03T08:00:00", "See above.", #","reason":"media_too_large""#), invitation,
        mail, summary,
      ], ["m1 migration.1_note"]),
    HistoryCase(
      "an empty note",
      [
        Line.note("n1", "03T08:00:00", " ", #","reason":"media_too_large""#), invitation, mail,
        summary,
      ], ["m1 migration.1_note"]),
    HistoryCase(
      "another reason",
      [
        Line.note("n1", "03T08:00:00", "The buyer likes video calls.", #","reason":"other""#),
        invitation, mail, summary,
      ], ["m1 migration.reason"]),
    HistoryCase(
      "never for tracking",
      [
        note,
        Line.seller(
          "m1", "03T08:05:00",
          "For the tracking number write to help@example.com. We answer in this thread."), mail,
        summary,
      ], ["m1 migration.2a", "m1 migration.reason"]),
    HistoryCase(
      "never for a return",
      [
        note,
        Line.seller(
          "m1", "03T08:05:00",
          "Please send the video to help@example.com. We answer in this thread.",
          #","reason":"return","kind":"reply""#), mail, summary,
      ], ["m1 migration.reason"]),
    HistoryCase(
      "the message does not say why",
      [
        note,
        Line.seller(
          "m1", "03T08:05:00", "Please write to help@example.com. We will answer in this thread."),
        mail, summary,
      ], ["m1 migration.2a"]),
    HistoryCase(
      "not why, in German",
      [
        note,
        Line.seller(
          "m1", "03T08:05:00",
          "Bitte schreiben Sie an hilfe@example.de. Wir antworten in diesem Nachrichtenthread."),
        mail, summary,
      ], ["m1 migration.2a"]),
    HistoryCase(
      "the message does not say where",
      [
        note,
        Line.seller(
          "m1", "03T08:05:00",
          "Because of the large video, please email us directly. We will answer in this thread."),
        mail, summary,
      ], ["m1 migration.2b"]),
    HistoryCase(
      "not where, in German",
      [
        note,
        Line.seller(
          "m1", "03T08:05:00",
          "Wegen der Videodatei schreiben Sie uns bitte per E-Mail. Wir antworten in diesem Thread."
        ),
        mail, summary,
      ], ["m1 migration.2b"]),
    HistoryCase(
      "not where, in Chinese",
      [
        note, Line.seller("m1", "03T08:05:00", "视频文件太大，您可以加我微信。我们会在此对话中回复您。"), mail, summary,
      ], ["m1 migration.2b"]),
    HistoryCase(
      "the message does not lead back",
      [
        note,
        Line.seller("m1", "03T08:05:00", "Please send the large video file to help@example.com."),
        mail, summary,
      ], ["m1 migration.2c"]),
    HistoryCase(
      "does not lead back, in German",
      [
        note,
        Line.seller("m1", "03T08:05:00", "Senden Sie die Videodatei bitte an hilfe@example.de."),
        mail, summary,
      ], ["m1 migration.2c"]),
    HistoryCase(
      "nothing of it",
      [Line.seller("m1", "03T08:05:00", "Write to help@example.com")],
      ["m1 migration.1_note", "m1 migration.2a", "m1 migration.2c", "m1 migration.reason"]),
    HistoryCase("no summary", [note, invitation, mail], ["x1 migration.3_summary"]),
    HistoryCase(
      "closed without one", [note, invitation, mail, closed], ["x1 migration.3_summary"]),
    HistoryCase(
      "closed without one, and nothing known of what was sent", [note, invitation, closed],
      ["m1 migration.3_summary"]),
    HistoryCase(
      "more is said elsewhere after the summary",
      [
        note, invitation, mail, summary,
        Line.external("x2", "03T15:00:00", "video", "out"),
      ], ["x2 migration.3_summary"]),
    HistoryCase(
      "a message that is no summary",
      [note, invitation, mail, Line.seller("m2", "03T12:00:00", "Thank you for the file.")],
      ["x1 migration.3_summary"]),
    HistoryCase(
      "the seller writes elsewhere without a word here",
      [Line.external("x1", "03T08:00:00", "email", "out"), summary],
      ["x1 migration.1_note", "x1 migration.reason"]),
    HistoryCase(
      "with a note",
      [note, Line.external("x1", "03T09:00:00", "video", "out"), summary]),
    HistoryCase(
      "a second time, after the first has its summary",
      [
        note, invitation, mail, summary,
        Line.seller("m3", "04T08:00:00", "Write to help@example.com"),
      ], ["m1 contact.email", "m3 migration.2a", "m3 migration.2c"]),
    HistoryCase(
      "the buyer writes elsewhere and is not led back",
      [Line.external("x1", "03T08:00:00", "email", "in", order: "305-1234567-1234567")],
      ["x1 migration.inbound"]),
    HistoryCase(
      "answered there, without leading back",
      [
        Line.external("x1", "03T08:00:00", "email", "in", order: "305-1234567-1234567"),
        Line.external("x2", "03T09:00:00", "email", "out"),
      ], ["x1 migration.inbound"]),
    HistoryCase(
      "answered there in German, without leading back",
      [
        Line.external("x1", "03T08:00:00", "other", "in", order: "305-1234567-1234567"),
        Line.external("x2", "03T09:00:00", "email", "out", #","text":"Ersatz kommt.""#),
      ], ["x1 migration.inbound"]),
    HistoryCase(
      "answered there, leading back",
      [
        Line.external("x1", "03T08:00:00", "email", "in", order: "305-1234567-1234567"),
        Line.external(
          "x2", "03T09:00:00", "email", "out",
          #","text":"A new part is on its way. Please reply through Amazon messages.""#),
      ]),
    HistoryCase(
      "answered in the thread",
      [
        Line.external("x1", "03T08:00:00", "email", "in", order: "305-1234567-1234567"),
        Line.seller("m1", "03T09:00:00", "A new part is on its way."),
      ]),
    HistoryCase(
      "not about an order of the marketplace",
      [Line.external("x1", "03T08:00:00", "email", "in", order: "SHOP-1")]),
    HistoryCase(
      "what is said elsewhere becomes advertising",
      [
        note, invitation, mail,
        Line.external(
          "x2", "03T11:00:00", "email", "out", #","text":"Get 10% off your next order!""#), summary,
      ], ["m1 contact.email", "x2 promo.discount"]),
    HistoryCase(
      "a video on a video platform",
      [Line.seller("m1", "03T08:00:00", "See https://www.youtube.com/watch?v=abc")],
      ["m1 migration.video"]),
    HistoryCase(
      "in German, by its short address",
      [Line.seller("m1", "03T08:00:00", "Siehe https://youtu.be/abc")], ["m1 migration.video"]),
    HistoryCase(
      "without a scheme", [Line.seller("m1", "03T08:00:00", "请看 youtube.com/watch?v=abc")],
      ["m1 migration.video"]),
    HistoryCase(
      "another host with that name in it",
      [Line.seller("m1", "03T08:00:00", "See https://youtube.com.example.com/abc")]),
    HistoryCase(
      "the product page",
      [Line.seller("m1", "03T08:00:00", "See https://www.amazon.de/dp/B000000000")]),
    HistoryCase(
      "the buyer's video",
      [
        Line.buyer(
          "m1", "03T08:00:00", "See https://youtu.be/abc", #","no_response_needed":true"#)
      ]),
  ]

  /// phone_system.*.
  static let calls = [
    HistoryCase(
      "about the delivery, before it",
      [
        Line.external("x1", "03T08:00:00", "phone", "out", order: "o", #","purpose":"delivery""#),
        Line.order("o1", "03T09:00:00", "delivered"),
      ]),
    HistoryCase(
      "in the second of the delivery",
      [
        Line.external("x1", "03T09:00:00", "phone", "out", order: "o", #","purpose":"delivery""#),
        Line.order("o1", "03T09:00:00", "delivered"),
      ]),
    HistoryCase(
      "a second after it",
      [
        Line.external("x1", "03T09:00:01", "phone", "out", order: "o", #","purpose":"delivery""#),
        Line.order("o1", "03T09:00:00", "delivered"),
      ], ["x1 phone_system.anon"]),
    HistoryCase(
      "about a review",
      [Line.external("x1", "03T08:00:00", "phone", "out", #","purpose":"review""#)],
      ["x1 phone_system.anon"]),
    HistoryCase(
      "at the real number, after the delivery, about a review: one call",
      [
        Line.order("o1", "03T07:00:00", "delivered"),
        Line.external(
          "x1", "03T08:00:00", "phone", "out", order: "o",
          #","purpose":"review","number_anonymised":false"#),
      ], ["x1 phone_system.anon"]),
    HistoryCase(
      "nothing is known of the call", [Line.external("x1", "03T08:00:00", "phone", "out")]),
    HistoryCase(
      "the buyer calls",
      [Line.external("x1", "03T08:00:00", "phone", "in", #","purpose":"review""#)]),
    HistoryCase(
      "a purpose for which the real number is given",
      [
        Line.external(
          "x1", "03T08:00:00", "phone", "out", #","purpose":"freight","number_anonymised":false"#)
      ]),
    HistoryCase(
      "a call announced",
      [Line.seller("m1", "03T08:00:00", "We tried to call you this morning.")],
      ["m1 phone_system.handling"]),
    HistoryCase(
      "in German",
      [Line.seller("m1", "03T08:00:00", "Wir haben Sie angerufen.")],
      ["m1 phone_system.handling"]),
    HistoryCase(
      "in Chinese",
      [Line.seller("m1", "03T08:00:00", "我们会给您打电话。")], ["m1 phone_system.handling"]),
    HistoryCase(
      "after a call as it should be",
      [
        Line.external("x1", "03T08:00:00", "phone", "out", #","purpose":"delivery""#),
        Line.seller("m1", "03T09:00:00", "We called you about the delivery."),
      ]),
    HistoryCase(
      "the buyer was called, says the buyer",
      [
        Line.buyer(
          "m1", "03T08:00:00", "We called you, nobody answered.", #","no_response_needed":true"#)
      ]),
    HistoryCase(
      "the courier calls", [Line.seller("m1", "03T08:00:00", "The courier will ring the bell.")]),
  ]
}

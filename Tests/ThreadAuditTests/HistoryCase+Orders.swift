// SPDX-License-Identifier: Apache-2.0

extension HistoryCase {
  private typealias Line = HistoryLine
  private static let full =
    "The lamp is out of stock, so the full amount has been refunded to you."
  private static let adjusted = Line.order(
    "o2", "03T09:00:00", "adjusted", #","reason_code":"NoInventory""#)

  /// order.unavailable.*.
  static let unavailable = [
    HistoryCase(
      "late, told after exactly 24 hours",
      [
        Line.order("o1", "03T08:00:00", "late"),
        Line.seller("m1", "04T08:00:00", "Your parcel is late.", order: "o"),
      ]),
    HistoryCase(
      "told a second later",
      [
        Line.order("o1", "03T08:00:00", "late"),
        Line.seller("m1", "04T08:00:01", "Your parcel is late.", order: "o"),
      ], ["o1 order.unavailable.notify"]),
    HistoryCase(
      "never told",
      [Line.order("o1", "03T08:00:00", "late")], ["o1 order.unavailable.notify"],
      now: "04T08:00:01"),
    HistoryCase(
      "still in time", [Line.order("o1", "03T08:00:00", "late")], now: "04T08:00:00"),
    HistoryCase(
      "told about something else",
      [
        Line.order("o1", "03T08:00:00", "late"),
        Line.seller("m1", "03T09:00:00", "x", order: "o", #","reason":"invoice""#),
      ], ["o1 order.unavailable.notify"], now: "05T08:00:00"),
    HistoryCase(
      "told in the thread of the order",
      [
        Line.buyer("m0", "02T08:00:00", order: "o", #","no_response_needed":true"#),
        Line.order("o1", "03T08:00:00", "late"), Line.seller("m1", "03T09:00:00"),
      ], now: "05T08:00:00"),
    HistoryCase(
      "adjusted, then told with reason",
      [
        Line.order("o1", "03T08:00:00", "cannot_ship"), adjusted,
        Line.seller("m1", "03T10:00:00", full, order: "o"),
      ]),
    HistoryCase(
      "adjusted before it is known to be impossible",
      [
        adjusted, Line.order("o3", "03T09:30:00", "cannot_ship"),
        Line.seller("m1", "03T10:00:00", full, order: "o"),
      ]),
    HistoryCase(
      "told, then adjusted",
      [
        Line.order("o1", "03T08:00:00", "cannot_ship"),
        Line.seller("m1", "03T08:30:00", full, order: "o"), adjusted,
      ], ["m1 order.unavailable.sequence"]),
    HistoryCase(
      "told, never adjusted",
      [
        Line.order("o1", "03T08:00:00", "cannot_ship"),
        Line.seller(
          "m1", "03T08:30:00", "Die Lampe ist ausverkauft, der Betrag wurde erstattet.", order: "o"),
      ], ["m1 order.unavailable.sequence"]),
    HistoryCase(
      "adjusted for another reason",
      [
        Line.order("o1", "03T08:00:00", "cannot_ship"),
        Line.order("o2", "03T09:00:00", "adjusted", #","reason_code":"CustomerReturn""#),
        Line.seller("m1", "03T10:00:00", full, order: "o"),
      ], ["o2 order.unavailable.sequence"]),
    HistoryCase(
      "the other reason code",
      [
        Line.order("o1", "03T08:00:00", "cannot_ship"),
        Line.order("o2", "03T09:00:00", "adjusted", #","reason_code":"CouldNotShip""#),
        Line.seller("m1", "03T10:00:00", full, order: "o"),
      ]),
    HistoryCase(
      "adjusted for another reason, and nothing impossible",
      [Line.order("o2", "03T09:00:00", "adjusted", #","reason_code":"CustomerReturn""#)]),
    HistoryCase(
      "neither the money nor the reason",
      [
        Line.order("o1", "03T08:00:00", "cannot_ship"), adjusted,
        Line.seller("m1", "03T10:00:00", "We are sorry about your order.", order: "o"),
      ], ["m1 order.unavailable.content"]),
    HistoryCase(
      "the reason only, in German",
      [
        Line.order("o1", "03T08:00:00", "cannot_ship"), adjusted,
        Line.seller("m1", "03T10:00:00", "Die Lampe ist leider ausverkauft.", order: "o"),
      ], ["m1 order.unavailable.content"]),
    HistoryCase(
      "the money only, in Chinese",
      [
        Line.order("o1", "03T08:00:00", "cannot_ship"), adjusted,
        Line.seller("m1", "03T10:00:00", "您的订单已全额退款。", order: "o"),
      ], ["m1 order.unavailable.content"]),
    HistoryCase(
      "both, in Chinese",
      [
        Line.order("o1", "03T08:00:00", "cannot_ship"), adjusted,
        Line.seller("m1", "03T10:00:00", "商品缺货，您的订单已全额退款。", order: "o"),
      ]),
    HistoryCase(
      "only the first message has to say it",
      [
        Line.order("o1", "03T08:00:00", "cannot_ship"), adjusted,
        Line.seller("m1", "03T10:00:00", full, order: "o"),
        Line.seller("m2", "03T11:00:00", "Sorry again.", order: "o"),
      ]),
  ]

  /// order.cancel.refund, return.refund_channel and return.msg_only_if.
  static let refunds = [
    HistoryCase(
      "cancelled, not refunded",
      [Line.order("o1", "03T08:00:00", "cancelled")], ["o1 order.cancel.refund"]),
    HistoryCase(
      "cancelled twice",
      [Line.order("o1", "03T08:00:00", "cancelled"), Line.order("o2", "04T08:00:00", "cancelled")],
      ["o1 order.cancel.refund"]),
    HistoryCase(
      "cancelled, refunded",
      [Line.order("o1", "03T08:00:00", "cancelled"), Line.order("o2", "05T08:00:00", "refunded")]),
    HistoryCase(
      "cancelled, adjusted", [Line.order("o1", "03T10:00:00", "cancelled"), adjusted]),
    HistoryCase(
      "another order is refunded",
      [
        Line.order("o1", "03T08:00:00", "cancelled"),
        Line.order("o2", "05T08:00:00", "refunded", order: "p"),
      ], ["o1 order.cancel.refund"]),
    HistoryCase(
      "a cancelled order whose refund is promised is one cause",
      [
        Line.order("o1", "03T08:00:00", "cancelled"),
        Line.seller("m1", "03T09:00:00", "We will refund you today.", order: "o"),
      ], ["o1 order.cancel.refund"], now: "20T08:00:00"),
    HistoryCase(
      "promised, and three days have passed",
      [Line.seller("m1", "03T08:00:00", "We will refund you today.", order: "o")],
      ["m1 return.refund_channel"], now: "06T08:00:01"),
    HistoryCase(
      "promised, and three days are exactly up",
      [Line.seller("m1", "03T08:00:00", "We will refund you today.", order: "o")],
      now: "06T08:00:00"),
    HistoryCase(
      "promised in German",
      [Line.seller("m1", "03T08:00:00", "Wir erstatten Ihnen den Kaufpreis.", order: "o")],
      ["m1 return.refund_channel"], now: "20T08:00:00"),
    HistoryCase(
      "promised in Chinese, twice",
      [
        Line.seller("m1", "03T08:00:00", "我们会为您退款。", order: "o"),
        Line.seller("m2", "04T08:00:00", "我们会为您退款。", order: "o"),
      ], ["m1 return.refund_channel"], now: "20T08:00:00"),
    HistoryCase(
      "promised and made",
      [
        Line.seller("m1", "03T08:00:00", "We will refund you today.", order: "o"),
        Line.order("o1", "03T08:05:00", "refunded"),
      ], now: "20T08:00:00"),
    HistoryCase(
      "made and reported",
      [
        Line.order("o1", "03T07:00:00", "refunded"),
        Line.seller("m1", "03T08:00:00", "Your order has been refunded.", order: "o"),
      ], now: "20T08:00:00"),
    HistoryCase(
      "a promise of the buyer",
      [
        Line.buyer(
          "m1", "03T08:00:00", "Say when: we will refund you?", order: "o",
          #","no_response_needed":true"#)
      ], now: "20T08:00:00"),
    HistoryCase(
      "about a return, saying nothing needed",
      [
        Line.seller(
          "m1", "03T08:00:00", "Your parcel has come back to us.", order: "o",
          #","reason":"return","kind":"proactive""#)
      ], ["m1 return.msg_only_if"]),
    HistoryCase(
      "in German",
      [
        Line.seller(
          "m1", "03T08:00:00", "Ihr Paket ist bei uns angekommen.", order: "o",
          #","reason":"return","kind":"proactive""#)
      ], ["m1 return.msg_only_if"]),
    HistoryCase(
      "nobody has asked, and the message does not say what it is",
      [
        Line.seller(
          "m1", "03T08:00:00", "Your parcel has come back to us.", #","reason":"return""#)
      ], ["m1 return.msg_only_if"]),
    HistoryCase(
      "in answer to the buyer",
      [
        Line.buyer("m0", "03T07:00:00", "Is it back?"),
        Line.seller(
          "m1", "03T08:00:00", "Your parcel has come back to us.", #","reason":"return""#),
      ]),
    HistoryCase(
      "asking for something that is missing",
      [
        Line.seller(
          "m1", "03T08:00:00", "Please send us a picture of the label.", #","reason":"return""#)
      ]),
    HistoryCase(
      "a question in Arabic",
      [Line.seller("m1", "03T08:00:00", "هل وصل؟", #","reason":"return""#)]),
    HistoryCase(
      "a partial refund, in German",
      [
        Line.seller(
          "m1", "03T08:00:00", "Wir bieten eine Teilerstattung an.", #","reason":"return""#)
      ]),
  ]
}

// SPDX-License-Identifier: Apache-2.0

extension HistoryCase {
  private typealias Line = HistoryLine

  /// review.repeat, thread.review.targeting and review.harassment.
  static let reviews = [
    HistoryCase(
      "one request by the marketplace's own page",
      [Line.order("o1", "03T08:00:00", "review_requested")]),
    HistoryCase(
      "two by that page",
      [
        Line.order("o1", "03T08:00:00", "review_requested"),
        Line.order("o2", "09T08:00:00", "review_requested"),
      ], ["o2 review.repeat"]),
    HistoryCase(
      "one by the page, one in a message",
      [
        Line.order("o1", "03T08:00:00", "review_requested"),
        Line.seller("m1", "09T08:00:00", "Please leave us a review.", order: "o"),
      ], ["m1 review.repeat"]),
    HistoryCase(
      "in German, the order known from the thread",
      [
        Line.buyer("m0", "02T08:00:00", "Hallo", order: "o"),
        Line.seller("m1", "02T09:00:00", "Wir freuen uns über Ihre Bewertung."),
        Line.order("o1", "09T08:00:00", "review_requested"),
      ], ["o1 review.repeat"]),
    HistoryCase(
      "in Chinese",
      [
        Line.seller("m1", "03T08:00:00", "请留下您的评价。", order: "o"),
        Line.seller("m2", "09T08:00:00", "请您写个评价。", order: "o"),
      ], ["m2 review.repeat"]),
    HistoryCase(
      "stated, not worded",
      [
        Line.seller("m1", "03T08:00:00", "x", order: "o", #","reason":"review_request""#),
        Line.seller("m2", "09T08:00:00", "x", order: "o", #","sent_via":"request_a_review""#),
      ], ["m2 review.repeat"]),
    HistoryCase(
      "of two orders",
      [
        Line.seller("m1", "03T08:00:00", "Please leave us a review.", thread: "a", order: "p"),
        Line.seller("m2", "09T08:00:00", "Please leave us a review.", thread: "a", order: "q"),
      ]),
    HistoryCase(
      "the buyer speaks of a review",
      [
        Line.order("o1", "03T08:00:00", "review_requested"),
        Line.buyer("m1", "04T08:00:00", "Please leave me a review, too.", order: "o"),
      ]),
    HistoryCase(
      "the same record twice is one",
      [
        Line.order("o1", "03T08:00:00", "review_requested"),
        Line.order("o1", "03T08:00:00", "review_requested"),
      ]),
    HistoryCase(
      "raised 14 days after a bad review",
      [
        Line.order("o1", "03T08:00:00", "review_received", #","stars":3"#),
        Line.seller("m1", "17T08:00:00", "Please leave us a review.", order: "o"),
      ], ["m1 thread.review.targeting"]),
    HistoryCase(
      "raised a second later",
      [
        Line.order("o1", "03T08:00:00", "review_received", #","stars":3"#),
        Line.seller("m1", "17T08:00:01", "Please leave us a review.", order: "o"),
      ]),
    HistoryCase(
      "four stars are not bad",
      [
        Line.order("o1", "03T08:00:00", "review_received", #","stars":4"#),
        Line.seller("m1", "04T08:00:00", "Please leave us a review.", order: "o"),
      ]),
    HistoryCase(
      "one star, asked to change it, in German",
      [
        Line.order("o1", "03T08:00:00", "review_received", #","stars":1"#),
        Line.seller("m1", "05T08:00:00", "Bitte ändern Sie Ihre Bewertung.", order: "o"),
      ], ["m1 thread.review.targeting"]),
    HistoryCase(
      "one star, asked to change it, in Chinese",
      [
        Line.order("o1", "03T08:00:00", "review_received", #","stars":1"#),
        Line.seller("m1", "05T08:00:00", "麻烦您删除差评", order: "o"),
      ], ["m1 thread.review.targeting"]),
    HistoryCase(
      "stars unknown",
      [
        Line.order("o1", "03T08:00:00", "review_received"),
        Line.seller("m1", "05T08:00:00", "Please leave us a review.", order: "o"),
      ]),
    HistoryCase(
      "in answer to the buyer",
      [
        Line.order("o1", "03T08:00:00", "review_received", #","stars":2"#),
        Line.buyer("m1", "04T08:00:00", "Where can I leave a review?", order: "o"),
        Line.seller("m2", "04T09:00:00", "Please leave your review on the page.", order: "o"),
      ]),
    HistoryCase(
      "stated as proactive although the buyer spoke last",
      [
        Line.order("o1", "03T08:00:00", "review_received", #","stars":2"#),
        Line.buyer("m1", "04T08:00:00", "Hello", order: "o"),
        Line.seller(
          "m2", "04T09:00:00", "Please leave a review.", order: "o", #","kind":"proactive""#),
      ], ["m2 thread.review.targeting"]),
    HistoryCase(
      "a change of a review asked for once",
      [Line.seller("m1", "03T08:00:00", "Could you change your review?")]),
    HistoryCase(
      "asked for twice",
      [
        Line.seller("m1", "03T08:00:00", "Could you change your review?"),
        Line.seller("m2", "05T08:00:00", "Please remove your negative review."),
      ], ["m2 review.harassment"]),
    HistoryCase(
      "in two threads",
      [
        Line.seller("m1", "03T08:00:00", "Could you change your review?", thread: "a", order: "o"),
        Line.seller("m2", "05T08:00:00", "Could you change your review?", thread: "b", order: "o"),
      ]),
    HistoryCase(
      "after a refusal",
      [
        Line.buyer("m1", "03T08:00:00", "I will not change my review."),
        Line.seller("m2", "03T09:00:00", "Could you change your review?"),
      ], ["m2 review.harassment"]),
    HistoryCase(
      "after a refusal in German",
      [
        Line.buyer("m1", "03T08:00:00", "Lassen Sie mich in Ruhe!"),
        Line.seller("m2", "03T09:00:00", "Bitte löschen Sie Ihre Bewertung."),
      ], ["m2 review.harassment"]),
  ]
}

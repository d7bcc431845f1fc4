// SPDX-License-Identifier: Apache-2.0

extension HistoryCase {
  private typealias Line = HistoryLine

  /// thread.sla24.
  static let answers = [
    HistoryCase(
      "answered after exactly 24 hours",
      [Line.buyer("m1", "03T08:00:00"), Line.seller("m2", "04T08:00:00")]),
    HistoryCase(
      "answered a second later",
      [Line.buyer("m1", "03T08:00:00"), Line.seller("m2", "04T08:00:01")], ["m1 thread.sla24"]),
    HistoryCase(
      "not answered, and the time is exactly up",
      [Line.buyer("m1", "03T08:00:00")], now: "04T08:00:00"),
    HistoryCase(
      "not answered a second later",
      [Line.buyer("m1", "03T08:00:00")], ["m1 thread.sla24"], now: "04T08:00:01"),
    HistoryCase(
      "every message has its clock",
      [
        Line.buyer("m1", "03T08:00:00"), Line.buyer("m2", "03T20:00:00"),
        Line.seller("m3", "04T10:00:00"), Line.buyer("m4", "05T08:00:00"),
      ], ["m1 thread.sla24"]),
    HistoryCase(
      "two late at once",
      [
        Line.buyer("m1", "03T08:00:00"), Line.buyer("m2", "03T09:00:00"),
        Line.seller("m3", "05T10:00:00"),
      ], ["m1 thread.sla24", "m2 thread.sla24"]),
    HistoryCase(
      "the weekend counts",
      [Line.buyer("m1", "03T08:00:00"), Line.seller("m2", "05T08:00:00")], ["m1 thread.sla24"]),
    HistoryCase(
      "an automatic answer does not count",
      [
        Line.buyer("m1", "03T08:00:00"),
        Line.seller("m2", "03T08:01:00", "We are on it.", #","automatic":true"#),
        Line.seller("m3", "05T08:00:00"),
      ], ["m1 thread.sla24"]),
    HistoryCase(
      "an answer elsewhere does not count",
      [
        Line.buyer("m1", "03T08:00:00"),
        Line.external("x1", "03T09:00:00", "phone", "out", #","purpose":"delivery""#),
      ], ["m1 thread.sla24"], now: "05T08:00:00"),
    HistoryCase(
      "an answer in another thread does not count",
      [
        Line.buyer("m1", "03T08:00:00", thread: "a", order: "o"),
        Line.seller("m2", "03T09:00:00", thread: "b", order: "o"),
      ], ["m1 thread.sla24"], now: "05T08:00:00"),
    HistoryCase(
      "an answer that names no thread may be the one",
      [
        Line.buyer("m1", "03T08:00:00", thread: "a", order: "o"),
        Line.seller("m2", "03T09:00:00", thread: "", order: "o"),
      ], now: "05T08:00:00"),
    HistoryCase(
      "no response needed",
      [Line.buyer("m1", "03T08:00:00", "Thanks!", #","no_response_needed":true"#)],
      now: "05T08:00:00"),
    HistoryCase(
      "an answer before the question is none",
      [Line.seller("m1", "03T07:00:00"), Line.buyer("m2", "03T08:00:00")],
      ["m2 thread.sla24"], now: "05T08:00:00"),
    HistoryCase(
      "at the same time the id decides",
      [Line.seller("m1", "03T08:00:00"), Line.buyer("m0", "03T08:00:00")], now: "05T08:00:00"),
    HistoryCase(
      "a message that names neither thread nor order has no clock",
      [Line.buyer("m1", "03T08:00:00", thread: "")], now: "05T08:00:00"),
    HistoryCase(
      "without a thread the order stands for it",
      [Line.buyer("m1", "03T08:00:00", thread: "", order: "o")], ["m1 thread.sla24"],
      now: "05T08:00:00"),
  ]

  /// thread.retention90.
  static let retention = [
    HistoryCase(
      "purged after exactly 90 days",
      [Line.seller("m1", "07-01T08:00:00"), Line.thread("c1", "09-29T08:00:00", "purged")]),
    HistoryCase(
      "purged a second earlier",
      [Line.seller("m1", "07-01T08:00:00"), Line.thread("c1", "09-29T07:59:59", "purged")],
      ["c1 thread.retention90"]),
    HistoryCase(
      "the last message counts",
      [
        Line.buyer("m1", "05-01T08:00:00", "Hello", #","no_response_needed":true"#),
        Line.seller("m2", "07-02T08:00:00"), Line.thread("c1", "09-29T08:00:00", "purged"),
      ], ["c1 thread.retention90"]),
    HistoryCase(
      "what is purged once is gone",
      [
        Line.seller("m1", "09-01T08:00:00"), Line.thread("c1", "09-29T08:00:00", "purged"),
        Line.thread("c2", "09-30T08:00:00", "purged"),
      ], ["c1 thread.retention90"]),
    HistoryCase(
      "another thread is kept",
      [
        Line.seller("m1", "09-01T08:00:00", thread: "a", order: "o"),
        Line.seller("m2", "05-01T08:00:00", thread: "b", order: "o"),
        Line.thread("c1", "09-29T08:00:00", "purged", thread: "b"),
      ]),
    HistoryCase(
      "closed is not purged",
      [Line.seller("m1", "09-01T08:00:00"), Line.thread("c1", "09-29T08:00:00", "closed")]),
  ]
}

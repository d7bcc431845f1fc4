// SPDX-License-Identifier: Apache-2.0

/// Records of histories as NDJSON.
///
/// Times are day and time of day in October 2026: "03T08:00:00".
/// Thread and order are "t" and "o" unless a record says otherwise; "" leaves a member out.
enum HistoryLine {
  static func buyer(
    _ id: String, _ time: String, _ text: String = "Hello", thread: String = "t",
    order: String = "",
    _ members: String = ""
  ) -> String {
    message(id, "buyer", time, text, thread, order, members)
  }

  static func seller(
    _ id: String, _ time: String, _ text: String = "We are on it.", thread: String = "t",
    order: String = "", _ members: String = ""
  ) -> String {
    message(id, "seller", time, text, thread, order, members)
  }

  static func note(
    _ id: String, _ time: String, _ text: String, thread: String = "t", _ members: String = ""
  ) -> String {
    record("internal_note", id, time, [("thread_id", thread), ("text", text)], members)
  }

  static func external(
    _ id: String, _ time: String, _ channel: String, _ direction: String, thread: String = "t",
    order: String = "", _ members: String = ""
  ) -> String {
    record(
      "external", id, time,
      [
        ("thread_id", thread), ("order_id", order), ("channel", channel), ("direction", direction),
      ], members)
  }

  static func order(
    _ id: String, _ time: String, _ event: String, order: String = "o", _ members: String = ""
  ) -> String {
    record("order_event", id, time, [("order_id", order), ("event", event)], members)
  }

  static func thread(
    _ id: String, _ time: String, _ event: String, thread: String = "t"
  ) -> String {
    record("thread_event", id, time, [("thread_id", thread), ("event", event)], "")
  }

  /// The whole time.
  static func time(_ time: String) -> String {
    // "09-03T08:00:00" names another month.
    time.count > 11 ? "2026-\(time)Z" : "2026-10-\(time)Z"
  }

  private static func message(
    _ id: String, _ sender: String, _ time: String, _ text: String, _ thread: String,
    _ order: String, _ members: String
  ) -> String {
    var line = #"{"type":"message","id":"\#(id)","sent_at":"\#(Self.time(time))""#
    for (key, value) in [
      ("sender", sender), ("thread_id", thread), ("order_id", order), ("text", text),
    ] where !value.isEmpty {
      line += #","\#(key)":"\#(value)""#
    }
    return line + members + "}"
  }

  private static func record(
    _ type: String, _ id: String, _ time: String, _ pairs: [(String, String)], _ members: String
  ) -> String {
    var line = #"{"type":"\#(type)","id":"\#(id)","at":"\#(Self.time(time))""#
    for (key, value) in pairs where !value.isEmpty { line += #","\#(key)":"\#(value)""# }
    return line + members + "}"
  }
}

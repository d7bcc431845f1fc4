// SPDX-License-Identifier: Apache-2.0

extension PackMistake {
  /// Mistakes in rules about metadata and in the parameters of profiles.
  static let metadata: [PackMistake] = [
    .inRule("metadata without a condition", says: "needs \"when\"", "detects: metadata ◀"),
    .inRule(
      "an unknown condition", says: "is none of: order_id_missing",
      "detects: metadata\nwhen: weather ◀"),
    .inRule(
      "a condition of links", says: "is none of: order_id_missing",
      "detects: metadata\nwhen: external ◀"),
    .inRule(
      "a condition without metadata", says: "\"when\" goes with \"detects: link\"",
      "detects: email\nwhen: window ◀"),
    .inRule("an unknown exception", says: "unknown key \"weather\"", "except: {weather: [rain]} ◀"),
    .inRule("an exception that is no list", says: "a list is expected", "except: {reason: rain} ◀"),
    .inRule(
      "an empty record", says: "must not be empty",
      "examples:\n      match:\n        - {record: \"\"} ◀"),
    PackMistake(
      "an unknown parameter", says: "unknown parameter \"window_day\"; known: attachment_bytes",
      "pack: p\nprofiles:\n  own:\n    parameters:\n      window_days: 3\n      window_day: 3 ◀"),
    PackMistake(
      "a parameter that is no number", says: "a number from 0 to 3650",
      "pack: p\nprofiles:\n  own:\n    parameters:\n      window_days: thirty ◀"),
    PackMistake(
      "a number that is too large", says: "a number from 0 to 100",
      "pack: p\nprofiles:\n  own:\n    parameters:\n      margin_percent: 100.1 ◀"),
    PackMistake(
      "a number that is none", says: "a number from 0 to 100",
      "pack: p\nprofiles:\n  own:\n    parameters:\n      margin_percent: nan ◀"),
    PackMistake(
      "a parameter that is no list", says: "a list is expected",
      "pack: p\nprofiles:\n  own:\n    parameters:\n      permitted_reasons: invoice ◀"),
    PackMistake(
      "an unknown anchor", says: "is none of: completed_at, delivered_at",
      "pack: p\nprofiles:\n  own:\n    parameters:\n      window_anchor: cancelled_at ◀"),
    PackMistake(
      "an unknown handling of quoted text", says: "is none of: skip, mark, report",
      "pack: p\nprofiles:\n  own: {quoted: hide} ◀"),
    PackMistake(
      "an unknown limit of an operation", says: "unknown key \"texts\"",
      "pack: p\noperations:\n  note: {texts: 5} ◀"),
    PackMistake(
      "more attachments than there may be", says: "a whole number from 0 to 2",
      "pack: p\noperations:\n  note: {attachments: 2, least_attachments: 3} ◀"),
  ]
}

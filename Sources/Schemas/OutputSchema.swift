// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText
import Policy

/// What the program writes: one JSON object a line, `type` first.
enum OutputSchema {
  /// A line of `tamis scan` and of the violations of `tamis filter`.
  ///
  /// The definition `annotation` is an item of the member `violations` that
  /// `tamis filter --annotate` adds to a message.
  static let scan: SchemaValue = [
    "oneOf": [
      .definition("violation"), .definition("error"), .definition("unscanned"),
      .definition("summary"),
    ],
    "$defs": shared.with([
      "violation": violation(
        place.with(judgement).with(finding), required: ["id", "source", "line"]),
      "annotation": violation(judgement.with(finding), required: []),
      "unscanned": .closed(
        type("unscanned").with(place).with([
          "rule": .definition("rule"), "code": .choice(["match_limit", "jit_stack"]),
        ]), required: ["type", "id", "source", "line", "rule", "code"]),
    ]),
  ]

  /// A line of `tamis audit`.
  ///
  /// The definition `mitigated` is a finding in a message that the history makes milder.
  static let audit: SchemaValue = [
    "oneOf": [
      .definition("violation"), .definition("mitigated"), .definition("error"),
      .definition("summary"),
    ],
    "$defs": shared.with([
      "violation": .closed(
        type("violation").with(owner).with(judgement(in: ["thread", "order"])).with([
          "detail": .words, "impact": .list(of: .choice(["csdr", "odr", "a_to_z"]), atLeast: 1),
        ]),
        required: ["type", "id", "rule", "category", "severity", "field", "detail"]),
      "mitigated": violation(
        owner.with(judgement).with(finding).with([
          "mitigation": ["const": "migration_protocol"]
        ]), required: ["id", "mitigation"]),
    ]),
  ]

  /// A line of `tamis rules explain`: what became of a rule, or what no rule was asked about.
  static let explanation: SchemaValue = [
    "oneOf": [
      .closed(
        type("explanation").with([
          "rule": .definition("rule"),
          "outcome": .choice(Explanation.Outcome.allCases.map(\.rawValue)),
          "findings": .list(of: .definition("finding"), atLeast: 1),
          "dropped": .list(of: .definition("dropped"), atLeast: 1),
        ]), required: ["type", "rule", "outcome"]),
      .closed(
        type("unsearched").with(candidate), required: ["type", "field", "view", "span", "reason"]),
    ],
    "$defs": [
      "rule": rule, "range": range,
      "bytes": .closed(["utf8": .definition("range")], required: ["utf8"]),
      "finding": .closed(
        [
          "rule": .definition("rule"), "severity": severity, "field": field,
          "span": .definition("bytes"), "match": .text, "milder": .words,
        ], required: ["rule", "severity", "field"]),
      "dropped": .closed(candidate, required: ["field", "view", "span", "reason"]),
    ],
  ]

  private static let candidate: SchemaValue = [
    "field": field, "view": .words, "span": .definition("bytes"), "match": .text,
    "reason": .choice(DropReason.allCases.map(\.rawValue)), "detail": .words,
  ]

  private static let rule: SchemaValue = ["type": "string", "pattern": "^[A-Za-z0-9._-]+$"]
  private static let severity = SchemaValue.choice(Severity.allCases.map(\.rawValue))
  private static let field = SchemaValue.choice(Field.allCases.map(\.name))
  private static let range: SchemaValue = [
    "description": "Start and end, 0-based, the end exclusive.",
    "type": "array", "items": .count, "minItems": 2, "maxItems": 2,
  ]

  /// The source's name and the 1-based line.
  private static let place: SchemaValue = [
    "id": .text, "source": .text, "line": ["type": "integer", "minimum": 1],
  ]
  /// The record of a history that causes a finding, and what it belongs to.
  private static let owner: SchemaValue = ["id": .words, "thread_id": .text, "order_id": .text]
  private static let judgement = judgement(in: Field.allCases.map(\.name))
  private static let finding: SchemaValue = [
    "span": .definition("span"), "match": .text,
    "evasion": .list(of: .choice(Evasion(rawValue: .max).names), atLeast: 1),
    "also_rules": .list(of: .definition("rule"), atLeast: 1),
    "quoted": ["const": true],
    "also": .list(
      of: .closed(
        ["field": field, "span": .definition("span")], required: ["field", "span"]), atLeast: 1),
  ]

  private static let shared: SchemaValue = [
    "rule": rule, "range": range,
    "span": .closed(
      [
        "utf8": .definition("range"), "utf16": .definition("range"),
        "scalar": .definition("range"),
      ], required: ["utf8", "utf16", "scalar"]),
    "counts": [
      "type": "object", "propertyNames": .definition("rule"),
      "additionalProperties": ["type": "integer", "minimum": 1],
    ],
    "error": SchemaValue.closed(
      type("error").with([
        "source": .text, "line": ["type": "integer", "minimum": 1],
        "code": .choice(RecordErrorCode.allCases.map(\.rawValue)), "detail": .words,
      ]), required: ["type", "source", "code", "detail"]
    ).with([
      "oneOf": [
        ["properties": ["code": ["const": "unreadable_file"]]], ["required": ["line"]],
      ]
    ]),
    "summary": .closed(
      type("summary").with([
        "messages": .count, "violating": .count, "violations": .count, "errors": .count,
        "unscanned": ["type": "integer", "minimum": 1], "bytes": .count,
        "rules": .definition("counts"), "not_applied": .definition("counts"),
      ]), required: ["type", "messages", "violating", "violations", "errors", "bytes", "rules"]),
  ]

  private static func type(_ name: String) -> SchemaValue { ["type": ["const": .string(name)]] }

  private static func judgement(in fields: [String]) -> SchemaValue {
    [
      "rule": .definition("rule"), "category": .choice(Category.allCases.map(\.rawValue)),
      "severity": severity, "field": .choice(fields),
    ]
  }

  /// A violation; a span and what stands there go together.
  private static func violation(_ members: SchemaValue, required: [String]) -> SchemaValue {
    SchemaValue.closed(
      type("violation").with(members),
      required: ["type"] + required + ["rule", "category", "severity", "field"]
    ).with(["dependentRequired": ["span": ["match"], "match": ["span"]]])
  }
}

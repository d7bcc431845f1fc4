// SPDX-License-Identifier: Apache-2.0

import Policy

/// Packs of rules, as YAML is read: mappings are objects, and a scalar is what its place asks for.
enum PackSchema {
  static let pack: SchemaValue = SchemaValue.closed(
    [
      "pack": .words, "language": .words, "open_endings": .flag, "prefixes": texts,
      "equivalents": texts, "dotted_i": .flag, "rules": .map(to: .definition("rule")),
      "phrases": .map(to: .definition("phrases")), "concepts": .map(to: .definition("concept")),
      "combinations": .map(to: .definition("combinations")),
      "hosts": .closed(
        [
          "allowed": texts, "carriers": texts, "order_links": texts, "shorteners": texts,
          "messengers": texts, "mail_aliases": texts,
        ], required: []),
      "operations": .map(
        to: .closed(
          ["text": .count, "attachments": .count, "least_attachments": .count], required: [])),
      "profiles": .map(to: .definition("profile")),
    ], required: ["pack"]
  ).with([
    "$defs": [
      "rule": rule, "example": example, "phrases": .list(of: .definition("phrase")),
      "phrase": [
        "oneOf": [
          .words,
          .closed(
            ["text": .words, "followed_by": .words, "not_before": texts, "not_after": texts],
            required: ["text"]),
        ]
      ],
      "concept": [
        "oneOf": [
          texts,
          .closed(
            ["pattern": .words, "digits": ["type": "boolean"], "words": texts],
            required: ["pattern"]),
        ]
      ],
      "combinations": .list(of: .definition("combination")), "combination": combination,
      "profile": profile, "severity": severity,
    ]
  ])

  private static let texts = SchemaValue.list(of: .words)
  private static let severity = SchemaValue.choice(Severity.allCases.map(\.rawValue))

  private static let rule: SchemaValue = SchemaValue.closed(
    [
      "category": .choice(Category.allCases.map(\.rawValue)), "severity": .definition("severity"),
      "summary": .words,
      "detects": .choice([
        "email", "phone", "link", "emoji", "phrases", "filler", "messenger", "metadata", "damage",
        "payment_data", "spelling", "form", "history",
      ]),
      "when": .words, "binds": ["const": "proactive"],
      "except": .closed(["reason": texts, "message_type": texts], required: []),
      "excused_by": texts, "excused_beside": texts, "excused_in_quotes": ["type": "boolean"],
      "covers": texts,
      "phrases": .definition("phrases"),
      "combinations": .definition("combinations"), "pattern": .words, "literals": texts,
      "window": ["type": "integer", "minimum": 1, "maximum": 4096], "link_words": texts,
      "examples": .closed(
        [
          "match": .list(of: .definition("example")), "pass": .list(of: .definition("example")),
        ], required: []),
    ], required: ["category", "severity", "summary"]
  ).with([
    "dependentRequired": ["pattern": ["literals"], "literals": ["pattern"], "window": ["pattern"]],
    "oneOf": [
      condition("link", LinkCondition.allCases.map(\.rawValue), isNeeded: false),
      condition("metadata", MetadataCondition.allCases.map(\.rawValue), isNeeded: true),
      condition("form", FormProperty.allCases.map(\.rawValue), isNeeded: true),
      [
        "properties": [
          "detects": ["not": ["enum": ["link", "metadata", "form"]]], "when": false,
        ]
      ],
    ],
  ])

  /// What `when` may say beside one kind of detection.
  private static func condition(
    _ detection: String, _ names: [String], isNeeded: Bool
  ) -> SchemaValue {
    [
      "properties": ["detects": ["const": .string(detection)], "when": .choice(names)],
      "required": isNeeded ? ["detects", "when"] : ["detects"],
    ]
  }

  private static let example: SchemaValue = [
    "oneOf": [
      .text, .closed(["record": .words], required: ["record"]),
      .closed(
        ["text": .text, "region": .words, "kind": .words], required: ["text"]),
      .closed(
        ["html": .text, "region": .words, "kind": .words], required: ["html"]),
    ]
  ]

  private static let combination = SchemaValue.closed(
    [
      "all": [
        "description": "Names of concepts; a|b is either.",
        "type": "array", "items": .words, "minItems": 1, "maxItems": 6,
      ],
      "scope": .choice(Combination.Scope.allCases.map(\.rawValue)),
      "reach": ["type": "integer", "minimum": 1, "maximum": 60], "unless": texts,
      "ordered": .flag, "negated_too": .flag,
    ], required: ["all"])

  private static let profile = SchemaValue.closed(
    [
      "summary": .words, "extends": .words, "only": texts,
      "rules": .map(to: .choice(Severity.allCases.map(\.rawValue) + ["off"])),
      "parameters": parameters, "every_link": .flag, "phone_regions": texts,
      "quoted": .choice(QuotedHandling.allCases.map(\.rawValue)),
    ], required: [])

  private static let parameters: SchemaValue = {
    var members: [(key: String, value: SchemaValue)] = []
    for number in NumberParameter.allCases {
      let definition = number.definition
      members.append(
        (
          number.rawValue,
          [
            "description": .string(definition.meaning), "type": "number",
            "minimum": .number(definition.range.lowerBound),
            "maximum": .number(definition.range.upperBound),
            "default": .number(definition.initial),
          ]
        ))
    }
    members += ListParameter.allCases.map { ($0.rawValue, texts) }
    members.append(("window_anchor", .choice(WindowAnchor.allCases.map(\.rawValue))))
    return .closed(.object(members), required: [])
  }()
}

// SPDX-License-Identifier: Apache-2.0

/// What the program reads: messages, and the records of histories.
///
/// Unknown members are ignored.
enum InputSchema {
  private static let optional: SchemaValue = ["type": ["string", "null"]]

  /// A message: text or HTML, and what it says about itself.
  static let message: SchemaValue = [
    "type": "object", "properties": properties, "anyOf": [has("text"), has("html")],
  ]

  /// A record of a history: a message with its time, a note, or an event.
  static let history: SchemaValue = [
    "type": "object",
    "properties": properties.with([
      "type": optional, "at": optional, "channel": optional, "direction": optional,
      "purpose": optional, "event": optional, "reason_code": optional,
      "automatic": maybe("boolean"), "no_response_needed": maybe("boolean"),
      "number_anonymised": maybe("boolean"), "stars": maybe("number"),
    ]),
    "required": ["id"],
    "oneOf": [
      [
        "properties": [
          "type": ["enum": ["message", .null]], "id": identified, "sent_at": moment,
        ],
        "required": ["sent_at"], "anyOf": [has("text"), has("html")],
      ],
      [
        "properties": [
          "type": ["enum": ["internal_note", "external"]], "id": identified, "at": moment,
        ],
        "required": ["type", "at"], "anyOf": [has("thread_id"), has("order_id")],
      ],
      event(
        "order_event", of: "order_id",
        [
          "purchased", "shipped", "delivered", "completed", "cannot_ship", "late", "adjusted",
          "cancelled", "refunded", "review_requested", "review_received",
        ]),
      event("thread_event", of: "thread_id", ["closed", "reopened", "purged"]),
    ],
  ]

  private static let properties: SchemaValue = [
    "id": [
      "description": "A number counts as its digits; missing: the source and the line.",
      "type": ["string", "number", "null"],
    ],
    "text": optional, "html": optional, "subject": optional,
    "lang": described("BCP 47, such as de or zh-Hant."),
    "marketplace": described("The marketplace's host, such as amazon.de, or its id."),
    "region": described("ISO 3166, such as DE: whose national telephone numbers are known."),
    "sender": described("buyer or seller; missing: seller."),
    "thread_id": optional, "order_id": optional,
    "sent_at": described("RFC 3339."),
    "kind": described("proactive or reply."),
    "reason": described("order_issue, info_needed, return, invoice, review_request and others."),
    "sent_via": described("contact_buyer, template, api, app, request_a_review, email_relay."),
    "message_type": described("The operation of the marketplace's API."),
    "agent_id": optional,
    "order": [
      "type": ["object", "null"],
      "properties": [
        "id": optional, "completed_at": optional, "delivered_at": optional,
        "shipped_at": optional, "purchased_at": optional,
      ],
    ],
    "buyer": ["type": ["object", "null"], "properties": ["locale": optional]],
    "attachments": [
      "type": ["array", "null"],
      "items": [
        "type": "object",
        "properties": [
          "name": optional, "mime": optional, "bytes": maybe("number"), "role": optional,
        ],
      ],
    ],
  ]

  private static let identified: SchemaValue = ["type": ["string", "number"], "minLength": 1]
  private static let moment: SchemaValue = [
    "type": "string", "format": "date-time",
    "pattern": #"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$"#,
  ]

  private static func maybe(_ type: String) -> SchemaValue {
    ["type": [.string(type), "null"]]
  }

  private static func described(_ text: String) -> SchemaValue {
    ["description": .string(text), "type": ["string", "null"]]
  }

  /// That a text is there.
  private static func has(_ name: String) -> SchemaValue {
    [
      "properties": .object([(key: name, value: SchemaValue.text)]),
      "required": [.string(name)],
    ]
  }

  private static func event(
    _ type: String, of owner: String, _ events: [String]
  ) -> SchemaValue {
    [
      "properties": .object([
        (key: "type", value: SchemaValue.choice([type])), (key: "id", value: identified),
        (key: "at", value: moment), (key: "event", value: .choice(events)),
        (key: owner, value: .text),
      ]),
      "required": ["type", "at", "event", .string(owner)],
    ]
  }
}

// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy
import TestSupport
import Testing
import ViolationReport

/// A violation at the marked place of a text, and the bytes of its line.
struct LineCase: Sendable, CustomTestStringConvertible {
  let name: String
  var rule = 0
  var severity = Severity.block
  var field = Field.text
  var conditions: LinkConditions = []
  var id: String? = "m1"
  var source = "in.ndjson"
  var line = 12
  var masksMatch = false
  let text: String
  let expected: String

  var testDescription: String { name }

  static let all: [LineCase] = [
    LineCase(
      name: "plain ASCII", text: "Write to «anna@example.com».",
      expected: #"""
        {"type":"violation","id":"m1","source":"in.ndjson","line":12,"rule":"contact.email",\#
        "category":"email","severity":"block","field":"text",\#
        "span":{"utf8":[9,25],"utf16":[9,25],"scalar":[9,25]},"match":"anna@example.com"}
        """#),
    LineCase(
      name: "units differ", rule: 1, severity: .warn, field: .subject, text: "é😊字«x😊é»!",
      expected: #"""
        {"type":"violation","id":"m1","source":"in.ndjson","line":12,"rule":"link.a",\#
        "category":"link","severity":"warn","field":"subject",\#
        "span":{"utf8":[9,16],"utf16":[4,8],"scalar":[3,6]},"match":"x😊é"}
        """#),
    LineCase(
      name: "quotes, backslash and control characters", rule: 3, severity: .info, field: .html,
      text: "«a\"b\\c\n\t\u{0}\u{1F}\u{7F}/»",
      expected: #"""
        {"type":"violation","id":"m1","source":"in.ndjson","line":12,"rule":"promo.coupon",\#
        "category":"phrase","severity":"info","field":"html",\#
        "span":{"utf8":[0,11],"utf16":[0,11],"scalar":[0,11]},\#
        "match":"a\"b\\c\u000a\u0009\u0000\u001f\u007f/"}
        """#),
    LineCase(
      name: "milder rules of one cause", rule: 1, severity: .warn,
      conditions: ReportFixture.threeConditions,
      text: "«x»",
      expected: #"""
        {"type":"violation","id":"m1","source":"in.ndjson","line":12,"rule":"link.a",\#
        "category":"link","severity":"warn","field":"text",\#
        "span":{"utf8":[0,1],"utf16":[0,1],"scalar":[0,1]},"match":"x",\#
        "also_rules":["link.b","short.link"]}
        """#),
    LineCase(
      name: "a link that breaks one rule", rule: 1, severity: .warn,
      conditions: LinkConditions(.external), text: "«x»",
      expected: #"""
        {"type":"violation","id":"m1","source":"in.ndjson","line":12,"rule":"link.a",\#
        "category":"link","severity":"warn","field":"text",\#
        "span":{"utf8":[0,1],"utf16":[0,1],"scalar":[0,1]},"match":"x"}
        """#),
    LineCase(
      name: "a masked match", masksMatch: true, text: "To «anna@example.com».",
      expected: #"""
        {"type":"violation","id":"m1","source":"in.ndjson","line":12,"rule":"contact.email",\#
        "category":"email","severity":"block","field":"text",\#
        "span":{"utf8":[3,19],"utf16":[3,19],"scalar":[3,19]},"match":"…"}
        """#),
    LineCase(
      name: "no id", id: nil, source: "-", line: 1, text: "«x»",
      expected: #"""
        {"type":"violation","id":"-:1","source":"-","line":1,"rule":"contact.email",\#
        "category":"email","severity":"block","field":"text",\#
        "span":{"utf8":[0,1],"utf16":[0,1],"scalar":[0,1]},"match":"x"}
        """#),
    LineCase(
      name: "id and source to be escaped", id: "a\"\\\u{1}é", source: "d\"ir\\x.ndjson",
      line: 9_007_199_254_740_993, text: "«x»",
      expected: #"""
        {"type":"violation","id":"a\"\\\u0001é","source":"d\"ir\\x.ndjson",\#
        "line":9007199254740993,"rule":"contact.email","category":"email","severity":"block",\#
        "field":"text","span":{"utf8":[0,1],"utf16":[0,1],"scalar":[0,1]},"match":"x"}
        """#),
    LineCase(
      name: "an empty id", id: "", text: "«x»",
      expected: #"""
        {"type":"violation","id":"","source":"in.ndjson","line":12,"rule":"contact.email",\#
        "category":"email","severity":"block","field":"text",\#
        "span":{"utf8":[0,1],"utf16":[0,1],"scalar":[0,1]},"match":"x"}
        """#),
    LineCase(
      name: "an empty place at the end", text: "é😊«»",
      expected: #"""
        {"type":"violation","id":"m1","source":"in.ndjson","line":12,"rule":"contact.email",\#
        "category":"email","severity":"block","field":"text",\#
        "span":{"utf8":[6,6],"utf16":[3,3],"scalar":[2,2]},"match":""}
        """#),
  ]
}

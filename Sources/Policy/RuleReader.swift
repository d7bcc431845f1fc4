// SPDX-License-Identifier: Apache-2.0

import PCRE2

/// Reads one rule, or the phrases that a pack adds to one.
struct RuleReader {
  private static let keys = [
    "category", "severity", "summary", "detects", "when", "binds", "except", "excused_by",
    "excused_beside", "excused_in_quotes", "covers", "phrases", "combinations", "pattern",
    "literals", "window",
    "link_words", "examples",
  ]
  private static let longestWindow = 4096

  let id: String
  let body: PackNode
  let language: Language

  init(id: String, body: PackNode, language: Language) {
    self.id = id
    var body = body
    body.rule = id
    self.body = body
    self.language = language
  }

  /// Reads the rule with its own phrases into a pack.
  func read(into pack: inout RulePack) throws(PolicyError) {
    guard !id.isEmpty, id.utf8.allSatisfy(Self.isIDByte) else {
      throw body.failure("a rule's id consists of letters, digits, dots, hyphens and underscores")
    }
    let members = try body.members(known: Self.keys)
    guard let category = members["category"], let severity = members["severity"],
      let summary = members["summary"]
    else { throw body.failure("category, severity and summary are needed") }
    if let phrases = members["phrases"] { pack.phrases += try self.phrases(in: phrases) }
    if let combinations = members["combinations"] {
      pack.combinations += try ConceptReader.combinations(
        of: id, in: combinations, language: language)
    }
    let rule = Rule(
      id: id,
      category: try category.choice(Category.self),
      severity: try severity.choice(Severity.self),
      summary: try summary.text(),
      detects: try detection(members),
      bindsProactiveOnly: try bindsProactiveOnly(members["binds"]),
      except: try members["except"].map { (node) throws(PolicyError) in try RuleException(node) }
        ?? RuleException(),
      excusedBy: try members["excused_by"]?.texts() ?? [],
      excusedBeside: try members["excused_beside"]?.texts() ?? [],
      isExcusedInQuotes: try members["excused_in_quotes"]?.boolean() ?? false,
      covers: try members["covers"]?.texts() ?? [],
      pattern: try pattern(members),
      linkWords: try members["link_words"]?.texts() ?? [],
      matching: try examples("match", members["examples"]),
      passing: try examples("pass", members["examples"]),
      origin: body.origin)
    pack.rules.append(rule)
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private func detection(_ members: [String: PackNode]) throws(PolicyError) -> Detection {
    let name = try members["detects"]?.string() ?? "phrases"
    if let condition = members["when"] {
      switch name {
      case "link": return .link(try condition.choice(LinkCondition.self))
      case "metadata": return .metadata(try condition.choice(MetadataCondition.self))
      case "form": return .form(try condition.choice(FormProperty.self))
      default:
        throw condition.failure(
          "\"when\" goes with \"detects: link\", \"detects: metadata\" and \"detects: form\"")
      }
    }
    switch name {
    case "email": return .email
    case "phone": return .phone
    case "emoji": return .emoji
    case "link": return .link(.external)
    case "phrases": return .phrases
    case "filler": return .filler
    case "messenger": return .messenger
    case "history": return .history
    case "damage": return .damage
    case "payment_data": return .paymentData
    case "spelling": return .spelling
    case "metadata", "form":
      throw (members["detects"] ?? body).failure("\"detects: \(name)\" needs \"when\"")
    default:
      throw (members["detects"] ?? body).failure(
        "\"\(name)\" is none of: email, phone, link, emoji, phrases, filler, messenger, "
          + "metadata, damage, payment_data, spelling, form, history")
    }
  }

  private func bindsProactiveOnly(_ node: PackNode?) throws(PolicyError) -> Bool {
    guard let node else { return false }
    guard try node.string() == "proactive" else {
      throw node.failure("only \"binds: proactive\" is known")
    }
    return true
  }

  private func pattern(_ members: [String: PackNode]) throws(PolicyError) -> RulePattern? {
    guard let node = members["pattern"] else {
      if let stray = members["literals"] ?? members["window"] {
        throw stray.failure("literals and window go with a pattern")
      }
      return nil
    }
    guard let literals = try members["literals"]?.texts(), !literals.isEmpty else {
      throw node.failure("a pattern needs literals, one of which every match contains")
    }
    return RulePattern(
      pattern: try PackFile.compile(node), source: try node.text(), literals: literals,
      window: try members["window"]?.integer(in: 1...Self.longestWindow))
  }

  /// Reads a list of phrases.
  func phrases(in list: PackNode) throws(PolicyError) -> [Phrase] {
    var list = list
    list.rule = id
    var phrases: [Phrase] = []
    for item in try list.items() {
      if item.isScalar {
        phrases.append(phrase(try item.text(), at: item.origin))
        continue
      }
      let members = try item.members(known: ["text", "followed_by", "not_before", "not_after"])
      guard let text = try members["text"]?.text() else { throw item.failure("text is needed") }
      phrases.append(
        phrase(
          text, at: item.origin,
          followedBy: try members["followed_by"].map { (node) throws(PolicyError) in
            try PackFile.compile(node, anchored: true)
          },
          notBefore: try members["not_before"]?.texts() ?? [],
          notAfter: try members["not_after"]?.texts() ?? []))
    }
    return phrases
  }

  private func phrase(
    _ text: String, at origin: Origin, followedBy: Pattern? = nil, notBefore: [String] = [],
    notAfter: [String] = []
  ) -> Phrase {
    Phrase(
      text: text.plainWords, rule: id, language: language,
      followedBy: followedBy, notBefore: notBefore, notAfter: notAfter, origin: origin)
  }

  private func examples(_ key: String, _ node: PackNode?) throws(PolicyError) -> [Example] {
    guard let list = try node?.members(known: ["match", "pass"])[key] else { return [] }
    var examples: [Example] = []
    for item in try list.items() {
      if item.isScalar {
        examples.append(Example(text: try item.string(), origin: item.origin))
        continue
      }
      let members = try item.members(known: ["text", "html", "region", "kind", "record"])
      if let record = members["record"] {
        examples.append(Example(text: "", record: try record.text(), origin: item.origin))
        continue
      }
      guard let text = try (members["text"] ?? members["html"])?.string() else {
        throw item.failure("text or html is needed")
      }
      examples.append(
        Example(
          text: text, isHTML: members["text"] == nil, region: try members["region"]?.text(),
          kind: try members["kind"]?.text(), origin: item.origin))
    }
    return examples
  }
}

extension String {
  /// The words as texts are compared with them: with one blank between two, whatever blanks they are
  /// separated by, and without the signs that Arabic letters may bear.
  var plainWords: String {
    if utf8.span.arePlainWords { return self }
    var words = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    words.unicodeScalars.removeAll { isArabicSign($0) }
    return words
  }

  /// Whether a scalar is a sign for vowels, which are mostly left out when Arabic is written, or the
  /// stroke that draws two letters apart.
  private func isArabicSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x640, 0x64B...0x650, 0x652, 0x670: true
    default: false
    }
  }
}

extension Span<UInt8> {
  /// Whether a blank stands at an end.
  var isEdgedByBlank: Bool {
    isEmpty || self[0] == UInt8(ascii: " ") || self[count - 1] == UInt8(ascii: " ")
  }

  /// Whether no blanks need to be replaced and no signs be left out, as far as that can be told from
  /// bytes alone.
  var arePlainWords: Bool {
    var previous = UInt8(ascii: " ")
    for index in indices {
      let byte = self[index]
      switch byte {
      case 0x21..<0x80: break
      case UInt8(ascii: " "):
        if previous == byte { return false }
      case 0..<UInt8(ascii: " "), 0xC2, 0xE1, 0xE2:
        // Control characters, and what blanks of several bytes begin with.
        return false
      case 0x80:
        // U+3000 begins like kana, and U+0640 is a sign.
        if previous == 0xE3 || previous == 0xD9 { return false }
      case 0x8B...0x90, 0x92, 0xB0:
        if previous == 0xD9 { return false }
      default: break
      }
      previous = byte
    }
    return previous != UInt8(ascii: " ")
  }
}

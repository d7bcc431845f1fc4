// SPDX-License-Identifier: Apache-2.0

/// Reads the concepts and combinations of a pack.
enum ConceptReader {
  private static let longestReach = 60
  /// The search tries choices of words for all concepts of a combination.
  private static let mostItems = 6

  /// Reads a list of words, or `{pattern: …, digits: …, words: …}`.
  ///
  /// The words of built-in packs are checked by the tests only.
  static func concept(
    named name: String, in node: PackNode, language: Language, isBuiltIn: Bool
  ) throws(PolicyError) -> Concept {
    var concept = Concept(name: name)
    if node.isList {
      if !isBuiltIn { try check(words: node) }
      concept.lists = [Concept.WordList(node, language: language)]
    } else {
      let members = try node.members(known: ["pattern", "digits", "words"])
      if let pattern = members["pattern"] {
        concept.pattern = try PackFile.compile(pattern)
      } else if let other = members["words"] ?? members["digits"] {
        throw other.failure("words and digits go with a pattern; a concept of words is a list")
      }
      concept.patternNeedsDigit = try members["digits"]?.boolean() ?? false
      if let words = members["words"] {
        if !isBuiltIn { try check(words: words) }
        concept.lists = [Concept.WordList(words, language: language)]
      }
    }
    return concept
  }

  static func check(words list: PackNode) throws(PolicyError) {
    for item in try list.items() where try item.text().allSatisfy({ $0 == "*" || $0.isWhitespace })
    {
      throw item.failure("a word needs letters beside the *")
    }
  }

  /// Reads the combinations that break a rule.
  static func combinations(
    of rule: String, in list: PackNode, language: Language
  ) throws(PolicyError) -> [Combination] {
    var list = list
    list.rule = rule
    var combinations: [Combination] = []
    for item in try list.items() {
      var combination = Combination(rule: rule, language: language, origin: item.origin)
      // There are a thousand, so not a dictionary for each.
      try item.forEachMember { key, value throws(PolicyError) in
        let name = try key.string()
        switch name {
        case "all": combination.items = try value.texts().map(names)
        case "scope": combination.scope = try value.choice(Combination.Scope.self)
        case "reach": combination.reach = try value.integer(in: 1...longestReach)
        case "unless": combination.unless = try value.texts()
        case "ordered": combination.isOrdered = try value.boolean()
        case "negated_too": combination.countsNegated = try value.boolean()
        default: throw key.unknown(name, besides: combinationKeys)
        }
      }
      guard !combination.items.isEmpty else {
        throw item.failure("a combination needs \"all\", the concepts that must be there")
      }
      guard combination.items.count <= mostItems else {
        throw item.failure("a combination has at most \(mostItems) concepts")
      }
      guard combination.items.allSatisfy({ !$0.isEmpty }) else {
        throw item.failure("| stands between the names of concepts")
      }
      combinations.append(combination)
    }
    return combinations
  }

  private static let combinationKeys = [
    "all", "scope", "reach", "unless", "ordered", "negated_too",
  ]

  /// The names between signs "|".
  private static func names(_ written: String) -> [String] {
    // Most are one name.
    guard written.utf8.contains(UInt8(ascii: "|")) else { return [written] }
    return written.utf8.split(separator: UInt8(ascii: "|")).map { String(Substring($0)) }
  }

  /// Checks that combinations name concepts that there are, and begin with one that has words.
  static func check(
    _ combinations: [Combination], know concepts: [Concept]
  ) throws(PolicyError) {
    guard concepts.count <= Concept.maximumCount else {
      throw PolicyError("the packs have more than \(Concept.maximumCount) concepts together")
    }
    let known = Set(concepts.map(\.name) + [Concept.contactName])
    let worded = Set(concepts.filter { $0.lists.contains { !$0.isEmpty } }.map(\.name))
    for combination in combinations {
      for names in combination.items + [combination.unless] {
        for name in names where !known.contains(name) {
          throw PolicyError(
            "there is no concept \"\(name)\"", at: combination.origin, rule: combination.rule)
        }
      }
      guard let first = combination.items.first, first.contains(where: worded.contains) else {
        throw PolicyError(
          "the first concept of a combination must have words, which wake it",
          at: combination.origin, rule: combination.rule)
      }
    }
  }

  /// Puts together what the packs say about the same concept, ordered by name.
  static func merge(_ concepts: [Concept]) -> [Concept] {
    var merged: [String: Concept] = [Concept.contactName: Concept(name: Concept.contactName)]
    for concept in concepts {
      merged[concept.name, default: Concept(name: concept.name)].lists += concept.lists
      if let pattern = concept.pattern {
        merged[concept.name]?.pattern = pattern
        merged[concept.name]?.patternNeedsDigit = concept.patternNeedsDigit
      }
    }
    return merged.values.sorted { $0.name < $1.name }
  }
}

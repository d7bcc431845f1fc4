// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Policy

/// Startup does not look at every word of the built-in packs, so these tests do.
@Suite("Concepts of the built-in packs")
struct BuiltInConceptTests {
  private static let packs = Result { try BuiltInPacks.load() }
  private static let languages = [
    "ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv", "tr", "zh-Hans", "zh-Hant",
  ]

  /// The words of a pack as they are written, for each concept that has a list.
  private static func lists(of pack: String) throws -> [(concept: String, written: [String])] {
    let file = try #require(BuiltInPacks.files().first { $0.name == "\(pack).yaml" })
    let tree = try #require(PlainPackReader.read(Array(file.yaml.utf8)))
    let top = try PackNode(tree, file: file.name).members().first {
      try $0.key.string() == "concepts"
    }
    return try #require(top).value.members().filter(\.value.isList).map {
      (try $0.key.string(), try $0.value.texts())
    }
  }

  @Test(arguments: languages)
  func everyWordIsWrittenAsItIsMatched(_ language: String) throws {
    let lists = try Self.lists(of: language)
    try #require(lists.count > 50)
    for (concept, written) in lists {
      #expect(!written.isEmpty, "\(concept)")
      #expect(Set(written).count == written.count, "\(concept) has a word twice")
      for word in written {
        let letters = word.drop { $0 == "*" }
        #expect(letters.contains { !$0.isWhitespace && $0 != "*" }, "\(concept): \(word)")
        // An asterisk in the middle stands for itself, as in "5* review" and in what is not
        // spelled out.
        let middle = letters.dropLast(letters.hasSuffix("*") ? 1 : 0)
        #expect(
          concept == "insult"
            || zip(middle, middle.dropFirst()).allSatisfy { $1 != "*" || $0.isNumber },
          "\(concept): \(word)")
        #expect(word == word.plainWords, "\(concept): \(word)")
        #expect(word == word.lowercased(), "\(concept): \(word)")
      }
    }
  }

  @Test(arguments: languages)
  func aLanguageHasTheConceptsThatTheProgramKnows(_ language: String) throws {
    let names = Set(try Self.lists(of: language).map(\.concept))
    let known = [
      "negation", "encouragement", "shield", "phone_cue", "greeting", "closing", "courtesy",
      "problem",
    ]
    #expect(names.isSuperset(of: known), "\(Set(known).subtracting(names))")
  }

  /// A misspelt name would be a concept that no rule asks for.
  @Test func everyConceptIsUsed() throws {
    let packs = try Self.packs.get()
    let combinations = packs.flatMap(\.combinations)
    let used = Set(
      combinations.flatMap { $0.items.joined() } + combinations.flatMap(\.unless)
        + packs.flatMap { $0.rules.flatMap { $0.excusedBy + $0.excusedBeside } } + [
          "negation", "negation_after", "encouragement", "shield", "phone_cue", "greeting",
          "closing", "courtesy", "gratitude", "good_wishes", "bare_thanks", "phone_service",
          "other_number",
        ])
    let unused = Set(packs.flatMap(\.concepts).map(\.name)).subtracting(used)
    #expect(unused.isEmpty, "\(unused.sorted())")
  }

  /// Nothing else says that a combination of the core pack means nothing in a language.
  @Test(arguments: languages)
  func everyPhraseRuleHasACombinationThatTheLanguageCanComplete(_ language: String) throws {
    let policy = try Policy(packs: Self.packs.get(), profile: "2020-11")
    let named = Set(try Self.lists(of: language).map(\.concept))
    let patterns = Set(policy.concepts.filter { $0.pattern != nil }.map(\.name))
    let own = policy.combinations.filter { $0.language.tag == nil || $0.language.tag == language }
    for rule in policy.rules where rule.detects == .phrases && rule.id != "text.pointless" {
      let isComplete = own.contains { combination in
        combination.rule == rule.id
          && !named.isDisjoint(with: combination.items[0])
          && combination.items.allSatisfy { item in
            item.contains { named.contains($0) || patterns.contains($0) || $0 == "contact" }
          }
      }
      #expect(isComplete, "\(rule.id)")
    }
  }
}

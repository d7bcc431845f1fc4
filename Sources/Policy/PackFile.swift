// SPDX-License-Identifier: Apache-2.0

import PCRE2

/// Reads a pack from YAML.
///
/// Top-level keys: `pack` (its name), `language`, `open_endings`, `prefixes`, `equivalents` and
/// `dotted_i` (how phrases are matched), `rules`, `phrases`, `concepts`, `combinations`, `hosts`,
/// `operations`, `profiles`. Each key that is not known is an error.
enum PackFile {
  private static let keys = [
    "pack", "language", "open_endings", "prefixes", "equivalents", "dotted_i", "rules", "phrases",
    "concepts", "combinations", "hosts", "operations", "profiles",
  ]

  /// Reads one pack.
  ///
  /// - Parameters:
  ///   - tree: the content of the file.
  ///   - file: its name for error messages.
  ///   - isBuiltIn: whether it came with the program.
  /// - Returns: the pack; its patterns are compiled.
  /// - Throws: `PolicyError` with the line of the first mistake.
  static func read(
    _ tree: PackTree, file: String, isBuiltIn: Bool
  ) throws(PolicyError) -> RulePack {
    let top = PackNode(tree, file: file)
    let members = try top.members(known: keys)
    guard let name = try members["pack"]?.text() else {
      throw top.failure("the key \"pack\", the pack's name, is missing")
    }
    var pack = RulePack(name: name, isBuiltIn: isBuiltIn, language: Language())
    try readLanguage(members, into: &pack.language)
    if let rules = members["rules"] {
      for (key, value) in try rules.members() {
        try RuleReader(id: key.string(), body: value, language: pack.language).read(into: &pack)
      }
    }
    if let phrases = members["phrases"] {
      for (key, value) in try phrases.members() {
        let reader = RuleReader(id: try key.string(), body: value, language: pack.language)
        pack.phrases += try reader.phrases(in: value)
      }
    }
    if let concepts = members["concepts"] {
      for (key, value) in try concepts.members() {
        pack.concepts.append(
          try ConceptReader.concept(
            named: try key.string(), in: value, language: pack.language, isBuiltIn: isBuiltIn))
      }
    }
    if let combinations = members["combinations"] {
      for (key, value) in try combinations.members() {
        pack.combinations += try ConceptReader.combinations(
          of: try key.string(), in: value, language: pack.language)
      }
    }
    if let hosts = members["hosts"] { pack.hosts = try hostLists(in: hosts) }
    if let operations = members["operations"] {
      for (key, value) in try operations.members() {
        pack.operations[try key.string()] = try MessageOperation(value)
      }
    }
    if let profiles = members["profiles"] {
      for (key, value) in try profiles.members() {
        pack.profiles.append(try profile(named: try key.string(), in: value))
      }
    }
    return pack
  }

  private static func readLanguage(
    _ members: [String: PackNode], into language: inout Language
  ) throws(PolicyError) {
    if let tag = members["language"] { language.tag = try tag.text() }
    if let open = members["open_endings"] { language.hasOpenEndings = try open.boolean() }
    if let prefixes = members["prefixes"] { language.prefixes = try prefixes.texts() }
    if let dotted = members["dotted_i"] { language.hasDottedI = try dotted.boolean() }
    if let groups = members["equivalents"] {
      for node in try groups.items() {
        let group = Array(try node.text().unicodeScalars)
        guard Set(group.map { UTF8.width($0) }).count == 1, !group[0].isASCII else {
          throw node.failure("equivalents must take equally many bytes of UTF-8, two or more")
        }
        language.equivalents.append(group)
      }
    }
  }

  /// Compiles a pattern, with the place in the pattern in the error.
  static func compile(_ node: PackNode, anchored: Bool = false) throws(PolicyError) -> Pattern {
    let source = try node.text()
    do throws(PatternError) {
      return try Pattern(
        source,
        options: anchored ? [.caseless, .unicodeClasses, .anchored] : [.caseless, .unicodeClasses])
    } catch {
      throw node.failure("the pattern does not compile: \(error)")
    }
  }

  private static func hostLists(in node: PackNode) throws(PolicyError) -> HostLists {
    let members = try node.members(
      known: ["allowed", "carriers", "order_links", "shorteners", "messengers", "mail_aliases"])
    var hosts = HostLists()
    hosts.allowed = try members["allowed"]?.texts() ?? []
    hosts.orderLinks =
      try (members["carriers"]?.texts() ?? []) + (members["order_links"]?.texts() ?? [])
    hosts.shorteners = try members["shorteners"]?.texts() ?? []
    hosts.messengers = try members["messengers"]?.texts() ?? []
    hosts.mailAliases = try members["mail_aliases"]?.texts() ?? []
    return hosts
  }

  private static func profile(
    named name: String, in node: PackNode
  ) throws(PolicyError) -> Profile {
    let members = try node.members(
      known: [
        "summary", "extends", "only", "rules", "parameters", "every_link", "phone_regions",
        "quoted",
      ])
    var profile = Profile(name: name, origin: node.origin)
    if let summary = members["summary"] { profile.summary = try summary.text() }
    if let base = members["extends"] {
      profile.base = try base.text()
      profile.origins[try base.text()] = base.origin
    }
    if let only = members["only"] {
      profile.only = try only.texts()
      for item in try only.items() { profile.origins[try item.text()] = item.origin }
    }
    if let parameters = members["parameters"] { profile.parameters = try Parameters(parameters) }
    if let quoted = members["quoted"] {
      profile.quoted = try quoted.choice(QuotedHandling.self)
    }
    if let every = members["every_link"] { profile.reportsEveryLink = try every.boolean() }
    if let regions = members["phone_regions"] { profile.phoneRegions = try regions.texts() }
    if let rules = members["rules"] {
      for (key, value) in try rules.members() {
        var value = value
        value.rule = try key.string()
        profile.origins[try key.string()] = key.origin
        profile.settings[try key.string()] =
          try value.string() == "off" ? .off : .severity(try value.choice(Severity.self))
      }
    }
    return profile
  }
}

// SPDX-License-Identifier: Apache-2.0

/// The rules in force: packs combined under one profile.
///
///     let policy = try Policy(profile: "2020-11")
///     for rule in policy.rules { print(rule.id, rule.severity) }
public struct Policy: Sendable {
  /// The profile that holds when none is named.
  public static let defaultProfile = "2020-11"

  /// The profile in force, with what it inherits filled in.
  public let profile: Profile
  /// The names of all profiles of the packs, sorted.
  public let profileNames: [String]
  /// The rules in force, ordered by id.
  public let rules: [Rule]
  /// The phrases of those rules, in the order of the packs.
  public let phrases: [Phrase]
  /// All concepts, words of all languages together, ordered by name.
  public let concepts: [Concept]
  /// The combinations of those rules, in the order of the packs.
  public let combinations: [Combination]
  /// Groups of scalars that are the same letter in the languages of the packs.
  public let equivalents: [[Unicode.Scalar]]
  /// The hosts that link and address rules know.
  public let hosts: HostLists
  /// What operations of the marketplace's API allow, by name.
  public let operations: [String: MessageOperation]

  /// Loads the built-in packs and combines them with further ones.
  ///
  /// - Parameters:
  ///   - name: the profile.
  ///   - userPacks: further packs, from `RulePack(yaml:file:)`.
  ///   - allowedHosts: further hosts to which secure links are allowed.
  /// - Throws: `PolicyError` when the packs contradict each other or the profile is unknown.
  public init(
    profile name: String = Policy.defaultProfile, userPacks: [RulePack] = [],
    allowedHosts: [String] = []
  ) throws(PolicyError) {
    try self.init(
      packs: BuiltInPacks.load() + userPacks, profile: name, allowedHosts: allowedHosts)
  }

  /// The wordings that audits of histories ask texts for, each as a rule.
  ///
  /// - Returns: a policy whose findings are no violations.
  /// - Throws: `PolicyError` if a pack has a mistake, which the tests rule out.
  public static func historyWordings() throws(PolicyError) -> Policy {
    try Policy(packs: BuiltInPacks.loadWithHistory(), profile: "history")
  }

  /// Combines packs.
  ///
  /// - Parameters:
  ///   - packs: all packs; a rule may be defined in one of them only.
  ///   - name: the profile.
  ///   - allowedHosts: further hosts to which secure links are allowed.
  /// - Throws: `PolicyError` when the packs contradict each other or the profile is unknown.
  public init(
    packs: [RulePack], profile name: String, allowedHosts: [String] = []
  ) throws(PolicyError) {
    let defined = try Self.rules(of: packs)
    let profiles = try Self.profiles(of: packs)
    let profile = try Self.resolve(name, in: profiles)
    for known in profiles.values.sorted(by: { $0.name < $1.name }) {
      try Self.check(known, knows: defined)
      _ = try Self.resolve(known.name, in: profiles)
    }
    let userRules = Set(packs.filter { !$0.isBuiltIn }.flatMap { $0.rules.map(\.id) })
    self.profile = profile
    profileNames = profiles.keys.sorted()
    rules = defined.values.compactMap { rule in
      var rule = rule
      switch profile.settings[rule.id] {
      case .off: return nil
      case .severity(let severity): rule.severity = severity
      case nil:
        if let only = profile.only, !only.contains(rule.id), !userRules.contains(rule.id) {
          return nil
        }
      }
      return rule
    }.sorted { $0.id < $1.id }
    phrases = try Self.phrases(of: packs, defined: defined, holding: Set(rules.map(\.id)))
    concepts = ConceptReader.merge(packs.flatMap(\.concepts))
    try Self.check(defined.values, know: concepts)
    for rule in defined.values {
      for id in rule.covers where defined[id] == nil {
        throw PolicyError("there is no rule \"\(id)\" to cover", at: rule.origin, rule: rule.id)
      }
    }
    let all = packs.flatMap(\.combinations)
    for combination in all where defined[combination.rule] == nil {
      throw PolicyError("there is no such rule", at: combination.origin, rule: combination.rule)
    }
    try ConceptReader.check(all, know: concepts)
    let holding = Set(rules.map(\.id))
    combinations = all.filter { holding.contains($0.rule) }
    equivalents = packs.flatMap(\.language.equivalents)
    var hosts = HostLists()
    for pack in packs { hosts.append(pack.hosts) }
    hosts.allowed += allowedHosts
    self.hosts = hosts
    operations = packs.reduce(into: [:]) { all, pack in
      all.merge(pack.operations) { _, later in later }
    }
  }

  /// The index in `rules` of the rule with this id.
  ///
  /// - Parameter id: a rule's id.
  /// - Returns: the index, or nil if no such rule holds.
  public func ruleIndex(of id: String) -> Int? { rules.firstIndex { $0.id == id } }

  /// The index in `concepts` of the concept with this name.
  ///
  /// - Parameter name: a concept's name.
  /// - Returns: the index, or nil if no pack has it.
  public func conceptIndex(of name: String) -> Int? {
    concepts.firstIndex { $0.name == name }
  }

  private static func rules(of packs: [RulePack]) throws(PolicyError) -> [String: Rule] {
    var rules: [String: Rule] = [:]
    for rule in packs.flatMap(\.rules) {
      if let first = rules[rule.id] {
        throw PolicyError("already defined at \(first.origin)", at: rule.origin, rule: rule.id)
      }
      rules[rule.id] = rule
    }
    return rules
  }

  /// The phrases of the rules that hold.
  private static func phrases(
    of packs: [RulePack], defined: [String: Rule], holding ids: Set<String>
  ) throws(PolicyError) -> [Phrase] {
    var phrases: [Phrase] = []
    phrases.reserveCapacity(packs.reduce(0) { $0 + $1.phrases.count })
    // Phrases of one rule stand together.
    var (rule, holds) = ("", false)
    for pack in packs {
      for phrase in pack.phrases {
        if phrase.rule != rule {
          guard defined[phrase.rule] != nil else {
            throw PolicyError("there is no such rule", at: phrase.origin, rule: phrase.rule)
          }
          (rule, holds) = (phrase.rule, ids.contains(phrase.rule))
        }
        if holds { phrases.append(phrase) }
      }
    }
    return phrases
  }

  private static func profiles(of packs: [RulePack]) throws(PolicyError) -> [String: Profile] {
    var profiles: [String: Profile] = [:]
    for profile in packs.flatMap(\.profiles) {
      if let first = profiles[profile.name] {
        throw PolicyError(
          "profile \(profile.name) is already defined at \(first.origin)", at: profile.origin)
      }
      profiles[profile.name] = profile
    }
    return profiles
  }

  /// The profile with the settings of its bases beneath its own.
  private static func resolve(
    _ name: String, in profiles: [String: Profile]
  ) throws(PolicyError) -> Profile {
    guard var profile = profiles[name] else {
      let known = profiles.keys.sorted().joined(separator: ", ")
      throw PolicyError("there is no profile \"\(name)\"; known: \(known)")
    }
    var seen: Set<String> = [name]
    var last = profile
    var next = profile.base
    while let baseName = next {
      guard let base = profiles[baseName] else {
        let known = profiles.keys.sorted().joined(separator: ", ")
        throw PolicyError(
          "profile \(last.name) cannot extend \"\(baseName)\"; known: \(known)",
          at: origin(of: baseName, in: last))
      }
      guard seen.insert(baseName).inserted else {
        throw PolicyError(
          "profile \(last.name) cannot extend \"\(baseName)\", which extends it",
          at: origin(of: baseName, in: last))
      }
      profile.settings.merge(base.settings) { own, _ in own }
      profile.only = profile.only ?? base.only
      profile.reportsEveryLink = profile.reportsEveryLink || base.reportsEveryLink
      if profile.phoneRegions.isEmpty { profile.phoneRegions = base.phoneRegions }
      profile.parameters.inherit(base.parameters)
      profile.quoted = profile.quoted ?? base.quoted
      last = base
      next = base.base
    }
    return profile
  }

  /// Where a profile names a rule or its base.
  private static func origin(of name: String, in profile: Profile) -> Origin {
    profile.origins[name] ?? profile.origin
  }

  private static func check(
    _ profile: Profile, knows rules: [String: Rule]
  ) throws(PolicyError) {
    for id in profile.settings.keys.sorted() + (profile.only ?? []) where rules[id] == nil {
      throw PolicyError(
        "profile \(profile.name) names a rule that there is not",
        at: origin(of: id, in: profile), rule: id)
    }
  }

  private static func check(
    _ rules: some Sequence<Rule>, know concepts: [Concept]
  ) throws(PolicyError) {
    let known = Set(concepts.map(\.name))
    for rule in rules {
      for name in rule.excusedBy + rule.excusedBeside where !known.contains(name) {
        throw PolicyError("there is no concept \"\(name)\"", at: rule.origin, rule: rule.id)
      }
    }
  }
}

extension RulePack {
  /// Reads a user's pack.
  ///
  /// - Parameters:
  ///   - yaml: the content of the file.
  ///   - file: its name for error messages.
  /// - Throws: `PolicyError` with file, line and rule of the first mistake.
  public init(yaml: String, file: String) throws(PolicyError) {
    let tree = try YAMLReader.read(yaml, file: file)
    self = try PackFile.read(tree, file: file, isBuiltIn: false)
  }
}

// SPDX-License-Identifier: Apache-2.0

/// The content of one pack file.
public struct RulePack: Sendable {
  /// The pack's name.
  public let name: String
  /// Whether it came with the program.
  public let isBuiltIn: Bool
  /// How its phrases are matched.
  public var language: Language
  /// Rules it defines.
  public var rules: [Rule] = []
  /// Phrases it adds to its own and to other packs' rules.
  public var phrases: [Phrase] = []
  /// Concepts it adds words or a pattern to.
  public var concepts: [Concept] = []
  /// Combinations it adds to its own and to other packs' rules.
  public var combinations: [Combination] = []
  /// Hosts it names.
  public var hosts = HostLists()
  /// Operations of the marketplace's API that it names, and what they allow.
  public var operations: [String: MessageOperation] = [:]
  /// Profiles it defines.
  public var profiles: [Profile] = []
}

/// Registrable domains that rules about links and addresses know.
public struct HostLists: Sendable, Equatable {
  /// Hosts to which secure links are allowed.
  public var allowed: [String] = []
  /// Hosts to which a seller may link because an order needs it, such as carriers'.
  public var orderLinks: [String] = []
  /// Link shorteners.
  public var shorteners: [String] = []
  /// Hosts of links that lead to an account of a messenger.
  public var messengers: [String] = []
  /// Hosts, without their top-level domain, of the marketplace's own mail aliases.
  public var mailAliases: [String] = []

  mutating func append(_ other: HostLists) {
    allowed += other.allowed
    orderLinks += other.orderLinks
    shorteners += other.shorteners
    messengers += other.messengers
    mailAliases += other.mailAliases
  }
}

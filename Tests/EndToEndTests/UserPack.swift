// SPDX-License-Identifier: Apache-2.0

/// Packs that tests hand to the program.
enum UserPack {
  /// A rule that finds `zz` and up to four scalars of any kind behind it.
  static let anything = """
    pack: ours
    rules:
      ours.anything:
        category: phrase
        severity: warn
        summary: Whatever stands behind two letters.
        pattern: '(?s)zz.{0,4}'
        literals: [zz]
    profiles:
      bare:
        only: [ours.anything]
    """

  /// Two rules with the same phrase, and a profile that changes the built-in rules.
  static let ours = """
    pack: ours
    rules:
      ours.warehouse:
        category: phrase
        severity: warn
        summary: Our warehouse's address is not for buyers.
        phrases: [pick it up at the warehouse]
        examples:
          match: ["You can pick it up at the warehouse."]
          pass: ["It left the warehouse."]
      ours.address:
        category: phrase
        severity: info
        summary: The same phrase, noted only.
        phrases: [pick it up at the warehouse]
    profiles:
      ours:
        extends: "2020-11"
        rules: {style.emoji: "off", link.insecure: warn, contact.email: info}
    """

  /// A rule over concepts of its own pack.
  static let concepts = """
    pack: ours
    language: en
    concepts:
      warehouse: [warehouse, depot*, "*lager"]
      fetch: [fetch, collect, hol*]
    rules:
      ours.warehouse:
        category: phrase
        severity: warn
        summary: Our warehouse's address is not for buyers.
        combinations:
          - {all: [warehouse, fetch], reach: 6}
    """

  /// A pattern whose search takes more steps than the limit allows.
  static let slow = """
    pack: ours
    rules:
      ours.slow:
        category: phrase
        severity: warn
        summary: Backtracks without end.
        pattern: 'zz(?:a|aa|a+)+[!?]'
        literals: [zz]
        window: 400
    """
}

// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Policy

@Suite("Built-in packs")
struct BuiltInPackTests {
  private static let packs = Result { try BuiltInPacks.load() }
  private static let policy = Result { try Policy(packs: packs.get(), profile: "2020-11") }

  /// The published table: rule, category, severity under profile 2020-11, and whether the rule
  /// binds proactive messages only.
  private static let table = """
    api.att_count          metadata   block
    api.html               metadata   block
    api.text_len           metadata   block
    attachment.limits      attachment block
    attachment.type        attachment block
    contact.email          email      block
    contact.messenger      messenger  block
    contact.offplatform         phrase     block
    contact.phone               phone      block
    image.logo_link             image      block
    image.product               image      warn
    image.tracking              image      block
    image.unrelated             image      info
    link.amazon_product         link       info
    link.external               link       block
    link.insecure               link       block
    link.shortener              link       block
    link.text_mismatch          link       block
    meta.channel                metadata   block
    meta.encoding               metadata   info
    meta.lang                   metadata   block
    meta.orderid                metadata   block
    meta.orderid.mismatch       metadata   block
    meta.purpose                metadata   warn
    meta.reason                 metadata   warn
    meta.solicit_window         metadata   block
    meta.subject.important      metadata   warn
    meta.window30               metadata   block
    migration.1_note            thread     block
    migration.2a                thread     block
    migration.2b                thread     block
    migration.2c                thread     block
    migration.3_summary         thread     block
    migration.inbound           thread     warn
    migration.reason            thread     block
    migration.video             thread     warn
    order.cancel.refund         order      block
    order.cancel_request        phrase     block
    order.unavailable.content   order      warn
    order.unavailable.notify    order      block
    order.unavailable.sequence  order      block
    outsourcing.fair            phrase     info
    payment.offplatform         phrase     block
    phone_system.anon           thread     block
    phone_system.handling       thread     block
    privacy.gdpr                privacy    info
    privacy.pii_leak            privacy    block
    promo.coupon                phrase     block
    promo.cross_sell            phrase     block
    promo.discount              phrase     block
    promo.marketing             phrase     block
    return.msg_only_if          order      warn
    return.refund_channel       order      block
    review.change               phrase     block
    review.harassment           thread     block
    review.incentive            phrase     block
    review.positive             phrase     block
    review.repeat               phrase     block
    style.accessibility         style      warn
    style.align                 style      block
    style.emoji                 emoji      block
    style.font_sizes            style      block
    style.gif                   style      block
    style.image_width           style      block
    style.img_insecure          style      block
    style.line_breaks           style      block
    style.margin                style      block
    style.override              style      block
    style.spelling              style      info
    text.abusive                phrase     block
    text.opt_out                phrase     block
    text.order_confirmation     phrase     block   proactive
    text.pointless              phrase     block   proactive
    text.sensitive              phrase     warn
    thread.retention90          thread     warn
    thread.review.targeting     thread     block
    thread.sla24                thread     block
    """

  private static let languages = [
    "ar", "de", "en", "es", "fr", "it",
    "ja", "nl", "pl", "pt", "sv", "tr", "zh-Hans", "zh-Hant",
  ]

  @Test func thePacksAreReadInTheOrderOfTheFiles() throws {
    let packs = try Self.packs.get()
    #expect(BuiltInPacks.files().map(\.name) == packs.map { "\($0.name).yaml" })
    #expect(packs.first?.name == "core")
    #expect(packs.dropFirst().map(\.name) == Self.languages.sorted())
    #expect(packs.allSatisfy { $0.isBuiltIn })
  }

  @Test func rulesHaveThePublishedCategoriesAndSeverities() throws {
    let expected = Self.table.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    let rules = try Self.policy.get().rules.map { rule in
      "\(rule.id) \(rule.category.rawValue) \(rule.severity.rawValue)"
        + (rule.bindsProactiveOnly ? " proactive" : "")
    }
    #expect(rules == expected)
  }

  @Test func everyRuleHasASummaryAndExamplesOfBothKinds() throws {
    for rule in try Self.policy.get().rules + Policy.historyWordings().rules {
      #expect(rule.summary.hasSuffix("."), "\(rule.id)")
      // The examples of a rule about whole histories are histories.
      if rule.detects == .history { continue }
      #expect(!rule.matching.isEmpty && !rule.passing.isEmpty, "\(rule.id)")
    }
  }

  @Test(arguments: languages)
  func aPackOfALanguageHoldsNoPhraseTwice(_ language: String) throws {
    let pack = try #require(try Self.packs.get().first { $0.name == language })
    #expect(pack.language.tag == language)
    #expect(!pack.phrases.isEmpty)
    for (rule, phrases) in Dictionary(grouping: pack.phrases, by: \.rule) {
      #expect(Set(phrases.map(\.text)).count == phrases.count, "\(rule)")
    }
  }

  @Test func languagesAreMatchedAsTheyAreWritten() throws {
    let packs = try Self.packs.get()
    let open = packs.filter(\.language.hasOpenEndings).map(\.name)
    #expect(open == ["de", "es", "fr", "it", "nl", "pl", "pt", "sv", "tr"])
    #expect(packs.filter(\.language.hasDottedI).map(\.name) == ["tr"])
    #expect(packs.filter { !$0.language.prefixes.isEmpty }.map(\.name) == ["ar"])
  }

  @Test func theDefaultProfileIsOneOfThem() throws {
    let policy = try Self.policy.get()
    #expect(policy.profileNames.contains(Policy.defaultProfile))
    #expect(policy.profile.name == Policy.defaultProfile)
    #expect(!policy.profile.reportsEveryLink)
    #expect(
      Set(["DE", "CN", "HK", "TW", "PT", "CH", "AT", "IE"]).isSubset(
        of: policy.profile.phoneRegions))
  }

  @Test func profileEntitiesHoldsItsRulesOnly() throws {
    let policy = try Policy(packs: Self.packs.get(), profile: "entities")
    #expect(
      policy.rules.map(\.id) == [
        "contact.email", "contact.messenger", "contact.phone", "link.external", "style.emoji",
      ])
    #expect(policy.phrases.isEmpty)
    #expect(policy.profile.reportsEveryLink)
    #expect(policy.profile.phoneRegions.isEmpty)
  }

  @Test func theWordingsOfHistoriesHoldOnTheirOwn() throws {
    let wordings = try Policy.historyWordings()
    #expect(wordings.rules.map(\.id) == ["says.review_request"])
    #expect(wordings.conceptIndex(of: "goes_on_here") != nil)
    #expect(try Self.policy.get().conceptIndex(of: "goes_on_here") == nil)
    #expect(try Self.policy.get().rules.allSatisfy { !$0.id.hasPrefix("says.") })
  }

  @Test func aUsersPackMayAddToABuiltInRuleButNotRedefineIt() throws {
    let added = try RulePack(
      yaml: "pack: mine\nphrases:\n  promo.coupon: [golden ticket]", file: "a")
    let policy = try Policy(packs: Self.packs.get() + [added], profile: "2020-11")
    #expect(policy.phrases.last?.text == "golden ticket")
    let redefined = try RulePack(
      yaml: "pack: mine\nrules:\n  promo.coupon: {category: phrase, severity: info, summary: S}",
      file: "mine.yaml")
    let error = #expect(throws: PolicyError.self) {
      try Policy(packs: Self.packs.get() + [redefined], profile: "2020-11")
    }
    #expect(error?.origin?.file == "mine.yaml")
    #expect(error?.message.contains("core.yaml") == true)
  }
}

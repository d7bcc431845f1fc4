// SPDX-License-Identifier: Apache-2.0

import Detectors
import Policy

/// Says which link rules a link breaks.
///
/// One link is one violation: the severest rule's, which names the others.
struct LinkRules: Sendable {
  /// The rule and severity that a set of conditions is reported under, by raw value.
  private let worst: [(rule: Int, severity: Severity)?]
  /// The conditions that some rule is about; others are not looked at.
  private let conditions: LinkConditions
  /// The rule about links that lead away.
  private let external: Int?
  private let reportsEveryLink: Bool
  private let allowed: HostSet
  private let orderLinks: HostSet
  private let shorteners: HostSet
  private let messengers: HostSet
  private let mailAliases: [[UInt8]]

  init(policy: Policy) {
    worst = LinkConditions.allSets.map { set in
      set.worstRule(of: policy).map { ($0, policy.rules[$0].severity) }
    }
    conditions = LinkConditions(
      LinkCondition.allCases.map { LinkConditions($0) }.filter {
        $0.worstRule(of: policy) != nil
      })
    external = policy.rules.firstIndex { $0.detects == .link(.external) }
    reportsEveryLink = policy.profile.reportsEveryLink
    allowed = HostSet(policy.hosts.allowed)
    orderLinks = HostSet(policy.hosts.orderLinks)
    shorteners = HostSet(policy.hosts.shorteners)
    messengers = HostSet(policy.hosts.messengers)
    mailAliases = policy.hosts.mailAliases.map { Array("\($0).".utf8) }
  }

  /// Whether an address is one that the marketplace itself hands out.
  ///
  /// - Parameter domain: the part behind the at-sign.
  /// - Returns: whether a pack lists it; never under a profile that reports every link.
  func isMailAlias(_ domain: borrowing Span<UInt8>) -> Bool {
    // What only begins like an alias may be anybody's: "marketplace.amazon.de.example".
    guard !reportsEveryLink, allowed.contains(domain.indices.map { domain[$0].lowercasedASCII })
    else { return false }
    return mailAliases.contains { alias in
      alias.count <= domain.count
        && alias.indices.allSatisfy { domain[$0].lowercasedASCII == alias[$0] }
    }
  }

  /// Whether links to a host are allowed.
  func allows(_ link: Link, in text: borrowing Span<UInt8>) -> Bool {
    allowed.contains(link.lowercasedHost(in: text))
  }

  /// The violation that a link is, if any.
  ///
  /// - Parameters:
  ///   - link: a link of the text.
  ///   - text: valid UTF-8.
  ///   - field: the text's field.
  ///   - surroundings: conditions that it meets by what stands around it.
  ///   - isImage: whether it is fetched as an image, not followed.
  /// - Returns: the violation of the severest rule; nil for a link that may stand.
  func judge(
    _ link: Link, in text: borrowing Span<UInt8>, _ field: Field,
    surroundings: LinkConditions = [], isImage: Bool = false
  ) -> Violation? {
    if !reportsEveryLink, Self.isDoubtful(link, in: text) { return nil }
    var met = conditionsMet(by: link, in: text)
    if isImage, met.remove(LinkConditions(.insecure)) != nil {
      met.insert(LinkConditions(.insecureImage))
    }
    // An image is a way out only where the link is one.
    if met.contains(LinkConditions(.external)) { met.formUnion(surroundings) }
    met.formUnion(surroundings.intersection(LinkConditions(.mismatch)))
    met.formIntersection(conditions)
    guard let worst = worst[Int(met.rawValue)] else { return nil }
    return Violation(
      rule: worst.rule, severity: worst.severity, field: field, range: link.range, conditions: met)
  }

  /// Takes down why a link that breaks no rule may stand.
  func explain(_ link: Link, in text: borrowing Span<UInt8>, to recorder: StepRecorder) {
    let isDoubtful = !reportsEveryLink && Self.isDoubtful(link, in: text)
    recorder.drop(external, link.range, in: text, isDoubtful ? .doubtful : .hostAllowed)
  }

  private func conditionsMet(by link: Link, in text: borrowing Span<UInt8>) -> LinkConditions {
    var met: LinkConditions = []
    let host = link.lowercasedHost(in: text)
    let isAllowed = allowed.contains(host)
    let isInsecure =
      link.form == .protocolRelative
      || link.form == .absolute && !link.hasScheme("https", in: text)
    // What an order needs may be linked to, if the link is secure.
    if reportsEveryLink || !isAllowed && (isInsecure || !orderLinks.contains(host)) {
      met.insert(LinkConditions(.external))
    }
    if conditions.contains(LinkConditions(.shortener)), shorteners.contains(host) {
      met.insert(LinkConditions(.shortener))
    }
    if conditions.contains(LinkConditions(.messenger)), !link.path.isEmpty,
      messengers.contains(host)
    {
      met.insert(LinkConditions(.messenger))
    }
    if isInsecure { met.insert(LinkConditions(.insecure)) }
    if isAllowed, Self.isProductPage(text.extracting(link.path)) {
      met.insert(LinkConditions(.productPage))
    }
    return met
  }

  /// Whether a policy takes a bare domain for something else.
  ///
  /// It may be a file name, or the end of one sentence and the start of another. An uncapitalised
  /// domain such as example.de is reported, although "de" is a word too, unless more speaks against
  /// it: a missed link costs more.
  static func isDoubtful(_ link: Link, in text: borrowing Span<UInt8>) -> Bool {
    if link.form == .bareDomain, link.path.isEmpty,
      text[link.host.lowerBound + 1] == UInt8(ascii: ".")
    {
      // One letter before the dot is an abbreviation, as in "p.es".
      return true
    }
    switch link.doubt {
    case nil: return false
    case .fileName, .runOn: return true
    case .sentenceJoin:
      let dot = link.host.last { text[$0] == UInt8(ascii: ".") } ?? link.host.lowerBound
      return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(text[dot + 1])
    }
  }

  private static let productPaths = ["/dp/", "/gp/product/", "/stores/", "/shops/", "?m="]
    .map { Array($0.utf8) }

  private static func isProductPage(_ path: borrowing Span<UInt8>) -> Bool {
    for part in productPaths where part.count <= path.count {
      for start in 0...path.count - part.count
      where part.indices.allSatisfy({ path[start + $0] == part[$0] }) {
        return true
      }
    }
    return false
  }
}

/// A set of registrable domains that also holds their subdomains.
struct HostSet: Sendable {
  private let domains: Set<[UInt8]>

  init(_ domains: [String]) {
    self.domains = Set(domains.map { $0.utf8.map(\.lowercasedASCII) })
  }

  /// Whether a host is one of the domains or below one.
  ///
  /// - Parameter host: a host name in small letters, without a final dot.
  /// - Returns: whether the host belongs to a domain of the set.
  func contains(_ host: [UInt8]) -> Bool {
    var start = 0
    while true {
      if domains.contains(Array(host[start...])) { return true }
      guard let dot = host[start...].firstIndex(of: UInt8(ascii: ".")) else { return false }
      start = dot + 1
    }
  }
}

extension UInt8 {
  /// The byte with A–Z made small.
  var lowercasedASCII: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}

// SPDX-License-Identifier: Apache-2.0

import Detectors
import HTMLText
import MessageText
import Policy

/// The rules about the addresses that an HTML text points to: links, numbers to call, images and
/// whatever else is fetched.
struct AddressRules: Sendable {
  private let policy: Policy
  private let entities: EntityRules
  private let phones: PhoneRules?
  private let phone: Int?
  private let tracking: Int?
  private let productImage: Int?
  private let words: [(rule: Int, words: [[UInt8]])]
  private let detector = EmailAndLinkDetector()

  init(policy: Policy, entities: EntityRules, phones: PhoneRules?) {
    self.policy = policy
    self.entities = entities
    self.phones = phones
    phone = policy.rules.firstIndex { $0.detects == .phone }
    tracking = policy.rules.firstIndex { $0.detects == .form(.tracking) }
    productImage = policy.rules.firstIndex { $0.detects == .form(.productImage) }
    words = policy.rules.indices.filter { !policy.rules[$0].linkWords.isEmpty }
      .map { ($0, policy.rules[$0].linkWords.map { Array($0.utf8) }) }
  }

  /// Fewer digits are a service number of the network or none at all.
  private static let minimumCallDigits = 5
  /// A longer text of a link is no address.
  private static let maximumAddressTextBytes = 300
  /// A key that tells one reader from another has as many characters.
  private static let minimumKeyBytes = 16

  /// Judges the addresses of the text that was read last.
  func find(_ facts: MessageFacts, _ html: HTMLScratch) {
    let reader = html.reader
    guard !reader.addresses.isEmpty else { return }
    let lines = reader.addressLines
    let text = lines.bytes.span
    html.scratch.violations.removeAll(keepingCapacity: true)
    html.scratch.sweep.sweep(text)
    entities.find(in: text, scratch: &html.scratch)
    phones?.find(in: text, facts, scratch: &html.scratch)
    let found = html.scratch.found
    let numbers = html.scratch.numbers
    var (nextLink, nextEmail, nextNumber) = (0, 0, 0)
    for (index, address) in reader.addresses.enumerated() {
      let line = address.line
      var emails: [EmailAddress] = []
      while nextEmail < found.addresses.count,
        found.addresses[nextEmail].range.lowerBound < line.upperBound
      {
        emails.append(found.addresses[nextEmail])
        nextEmail += 1
      }
      var links: [Link] = []
      while nextLink < found.links.count, found.links[nextLink].range.lowerBound < line.upperBound {
        links.append(found.links[nextLink])
        nextLink += 1
      }
      var isNumber = false
      while nextNumber < numbers.count, numbers[nextNumber].range.lowerBound < line.upperBound {
        isNumber = true
        nextNumber += 1
      }
      if address.role == .call {
        judgeCall(line, isNumber, index, in: text, html)
        continue
      }
      for email in emails {
        if let violation = entities.judge(email, in: text, .html) { add(violation, index, html) }
      }
      judge(links, of: address, index, facts, in: text, html)
    }
  }

  /// Adds what an address breaks.
  private func add(_ violation: Violation, _ address: Int, _ html: HTMLScratch) {
    html.itemsOfAddress[address, default: []].append(html.items.count)
    html.items.append(HTMLItem(violation, in: html.reader.addressLines))
  }

  private func judgeCall(
    _ line: Range<Int>, _ isNumber: Bool, _ index: Int, in text: borrowing Span<UInt8>,
    _ html: HTMLScratch
  ) {
    guard let phone else { return }
    var digits = 0
    for offset in line where text[offset] &- UInt8(ascii: "0") < 10 { digits += 1 }
    // Where every number is reported, it must be one of the plan.
    guard policy.profile.reportsEveryLink ? isNumber : digits >= Self.minimumCallDigits else {
      return
    }
    add(
      Violation(rule: phone, severity: policy.rules[phone].severity, field: .html, range: line),
      index, html)
  }

  private func judge(
    _ links: [Link], of address: HTMLAddress, _ index: Int, _ facts: MessageFacts,
    in text: borrowing Span<UInt8>, _ html: HTMLScratch
  ) {
    let isImage = address.role == .image || address.role == .background
    if let tracking, let link = links.first, tracks(link, address, in: text) {
      add(tracking, over: address, html)
      return
    }
    if let productImage, facts.kind == .proactive, address.role == .image, let link = links.first,
      showsProduct(link, in: text)
    {
      add(productImage, over: address, html)
    }
    for link in links {
      var surroundings: LinkConditions = []
      if address.isAroundImage { surroundings.insert(LinkConditions(.image)) }
      if address.role == .link, namesAnotherHost(address, than: link, in: text, html) {
        surroundings.insert(LinkConditions(.mismatch))
      }
      if let violation = entities.links.judge(
        link, in: text, .html, surroundings: surroundings, isImage: isImage)
      {
        add(violation, index, html)
      } else if let recorder = html.scratch.recorder {
        entities.links.explain(link, in: text, to: recorder)
      }
    }
    guard address.role == .link else { return }
    for (rule, words) in words where words.contains(where: { holds($0, address.line, in: text) }) {
      add(
        Violation(
          rule: rule, severity: policy.rules[rule].severity, field: .html, range: address.line),
        index, html)
    }
  }

  /// Reports the tag or declaration of an address as a whole.
  private func add(_ rule: Int, over address: HTMLAddress, _ html: HTMLScratch) {
    html.items.append(
      HTMLItem(
        violation: Violation(
          rule: rule, severity: policy.rules[rule].severity, field: .html, range: address.tag),
        content: nil, viewRange: 0..<0))
  }

  // MARK: What is fetched

  private static let trackingWords = ["open", "pixel", "track", "beacon", ".gif?"]
    .map { Array($0.utf8) }

  /// Whether something is fetched only so that the reading is noticed.
  private func tracks(
    _ link: Link, _ address: HTMLAddress, in text: borrowing Span<UInt8>
  ) -> Bool {
    switch address.role {
    case .link, .call: return false
    case .resource: return true
    case .background: return !entities.links.allows(link, in: text)
    case .image:
      if address.isUnseen { return true }
      return !entities.links.allows(link, in: text)
        && Self.trackingWords.contains { holds($0, link.path, in: text) }
        && hasKey(link.path, in: text)
    }
  }

  /// Whether a path holds a run of letters and digits, both of them, that may name a reader.
  private func hasKey(_ path: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    var (length, digits) = (0, 0)
    for offset in path {
      switch text[offset] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        length += 1
        digits += 1
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): length += 1
      default: (length, digits) = (0, 0)
      }
      if length >= Self.minimumKeyBytes && digits > 0 { return true }
    }
    return false
  }

  private static let catalogueFolder = Array("/images/i/".utf8)

  private func showsProduct(_ link: Link, in text: borrowing Span<UInt8>) -> Bool {
    entities.links.allows(link, in: text) && holds(Self.catalogueFolder, link.path, in: text)
  }

  /// Whether a part of the text holds a word, whatever its case.
  private func holds(
    _ word: [UInt8], _ range: Range<Int>, in text: borrowing Span<UInt8>
  ) -> Bool {
    guard word.count <= range.count else { return false }
    var start = range.lowerBound
    while start + word.count <= range.upperBound {
      var length = 0
      while length < word.count, text[start + length].lowercasedASCII == word[length] {
        length += 1
      }
      if length == word.count { return true }
      start += 1
    }
    return false
  }

  // MARK: Links

  /// Whether the text of a link names another host than the one that it leads to.
  private func namesAnotherHost(
    _ address: HTMLAddress, than link: Link, in text: borrowing Span<UInt8>, _ html: HTMLScratch
  ) -> Bool {
    let seen = address.text
    guard !seen.isEmpty, seen.count <= Self.maximumAddressTextBytes, !link.host.isEmpty else {
      return false
    }
    let bytes = Array(html.reader.visible.bytes[seen])
    guard bytes.contains(UInt8(ascii: ".")) else { return false }
    html.scratch.sweep.sweep(bytes.span)
    detector.find(in: bytes.span, candidates: html.scratch.sweep, into: &html.scratch.found)
    guard let named = html.scratch.found.links.first, named.doubt == nil else { return false }
    let first = Self.site(link.lowercasedHost(in: text))
    let second = Self.site(named.lowercasedHost(in: bytes.span))
    return !Self.isWithin(first, second) && !Self.isWithin(second, first)
  }

  private static func site(_ host: [UInt8]) -> ArraySlice<UInt8> {
    host.starts(with: "www.".utf8) ? host.dropFirst(4) : host[...]
  }

  /// Whether a host is another or below it.
  private static func isWithin(_ host: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    host == other
      || host.count > other.count && host.suffix(other.count) == other
        && host.dropLast(other.count).last == UInt8(ascii: ".")
  }
}

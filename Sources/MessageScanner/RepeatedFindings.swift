// SPDX-License-Identifier: Apache-2.0

import Detectors
import HTMLText
import Policy

/// Says each thing once that stands in two places of a message: at the first, with the others as
/// further places.
struct RepeatedFindings: Sendable {
  private let rules: [Rule]
  private let contactCovers: ContactCovers?

  init(policy: Policy) {
    rules = policy.rules
    contactCovers = ContactCovers(policy: policy)
  }

  /// What two findings have in common that are one.
  private struct Key: Hashable {
    let rule: Int
    let content: [UInt8]
  }

  /// Where a finding of the HTML begins, and under which rule it would be told.
  private struct Place: Hashable {
    let rule: Int
    let start: Int

    init(_ violation: Violation) {
      (rule, start) = (violation.rule, violation.range.lowerBound)
    }

    init(_ repeated: ViolationRepeat) {
      rule = repeated.rule
      start = repeated.firstField == .html ? repeated.firstOffset : -1
    }
  }

  /// Takes out what the text of a link says that its address says already, and tells with it what its
  /// rule covers.
  ///
  /// - Parameters:
  ///   - first: index of the first item of the visible view.
  ///   - html: holds the items and the addresses.
  ///   - scratch: takes the further places.
  func dropRepeatsOfLinks(from first: Int, _ html: HTMLScratch, _ scratch: inout ScanScratch) {
    guard first > 0, first < html.items.count else { return }
    var kept = Array(html.items[..<first])
    let links = html.reader.addresses.indices.compactMap { index in
      html.itemsOfAddress[index].map { (text: html.reader.addresses[index].text, items: $0) }
    }.filter { !$0.text.isEmpty }
    for item in html.items[first...] {
      let range = item.viewRange
      let next = links.partitioningIndex { $0.text.upperBound >= range.upperBound }
      let inside =
        next < links.count && links[next].text.lowerBound <= range.lowerBound
        ? links[next].items : []
      if let saying = inside.first(where: {
        contactCovers?.covers(item.violation, by: html.items[$0].violation) ?? false
      }) {
        kept[saying].violation = kept[saying].violation.sayingAll(of: item.violation)
      } else if let told = inside.first(where: {
        isSame(html.items[$0].violation, item.violation)
      }) {
        scratch.repeats.append(
          ViolationRepeat(of: html.items[told].violation, at: item.violation))
      } else {
        kept.append(item)
      }
    }
    html.items = kept
  }

  /// Whether the text of a link says what its address says.
  private func isSame(_ address: Violation, _ text: Violation) -> Bool {
    if address.conditions.contains(LinkConditions(.mismatch)) { return false }
    switch (rules[address.rule].detects, rules[text.rule].detects) {
    case (.link, .link), (.email, .email), (.phone, .phone): return true
    default: return address.rule == text.rule
    }
  }

  /// Adds the violations of the HTML text that the plain text has not told.
  func merge(
    _ items: [HTMLItem], besides text: borrowing Span<UInt8>, into scratch: inout ScanScratch
  ) {
    var told: [Key: [Int]] = [:]
    if !items.isEmpty {
      for index in scratch.violations.indices where scratch.violations[index].field == .text {
        let violation = scratch.violations[index]
        told[key(of: violation, text.extracting(violation.range)), default: []].append(index)
      }
    }
    // What the text says instead of a finding that has further places of its own.
    var moved: [Place: Violation] = [:]
    for item in items {
      let content = item.content ?? []
      guard !told.isEmpty, let places = told[key(of: item.violation, content.span)],
        let place = places.first
      else {
        scratch.violations.append(item.violation)
        continue
      }
      if places.count > 1 { told[key(of: item.violation, content.span)]?.removeFirst() }
      let first = scratch.violations[place]
      scratch.repeats.append(ViolationRepeat(of: first, at: item.violation))
      moved[Place(item.violation)] = first
    }
    guard !moved.isEmpty else { return }
    for index in scratch.repeats.indices {
      if let owner = moved[Place(scratch.repeats[index])] {
        scratch.repeats[index] = scratch.repeats[index].moved(to: owner)
      }
    }
  }

  /// What a finding is about, without what differs from one form of writing to another.
  private func key(of violation: Violation, _ content: borrowing Span<UInt8>) -> Key {
    var bytes: [UInt8] = []
    switch rules[violation.rule].detects {
    case .filler, .form: break
    case .phone:
      for offset in content.indices where content[offset] &- UInt8(ascii: "0") < 10 {
        bytes.append(content[offset])
      }
    case .link: bytes = Self.address(content)
    default:
      for offset in content.indices {
        let byte = content[offset]
        if byte > 0x20 {
          bytes.append(byte.lowercasedASCII)
        } else if let last = bytes.last, last != 0x20 {
          bytes.append(0x20)
        }
      }
    }
    return Key(rule: violation.rule, content: bytes)
  }

  /// A link without its scheme, "www." and a slash at the end.
  private static func address(_ content: borrowing Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    for offset in content.indices { bytes.append(content[offset].lowercasedASCII) }
    for prefix in ["https:", "http:", "//", "www."] where bytes.starts(with: prefix.utf8) {
      bytes.removeFirst(prefix.utf8.count)
    }
    if bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return bytes
  }
}

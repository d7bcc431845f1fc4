// SPDX-License-Identifier: Apache-2.0

import Detectors
import HTMLText
import MessageText
import Policy

/// Finds what an HTML text says, where it leads, and what is wrong with its form.
///
/// The text that is seen, the text that is hidden and the labels are searched like any text, the
/// addresses for what they are; every finding is reported where it stands in the source.
struct HTMLRules: Sendable {
  let policy: Policy
  private let limits: HTMLLimits
  private let entities: EntityRules
  private let addresses: AddressRules
  private let repeats: RepeatedFindings
  /// The rule about each kind of finding of form.
  private let formRules: [HTMLFinding.Kind: Int]

  init(
    policy: Policy, entities: EntityRules, phones: PhoneRules?
  ) {
    self.policy = policy
    limits = HTMLLimits(policy.profile.parameters)
    self.entities = entities
    addresses = AddressRules(policy: policy, entities: entities, phones: phones)
    repeats = RepeatedFindings(policy: policy)
    var formRules: [HTMLFinding.Kind: Int] = [:]
    for kind in HTMLFinding.Kind.allCases {
      formRules[kind] = policy.rules.firstIndex { $0.detects == .form(kind.property) }
    }
    self.formRules = formRules
  }

  /// Adds the violations of an HTML text to those of the message's other fields.
  ///
  /// - Parameters:
  ///   - source: valid UTF-8.
  ///   - text: the message's plain text, which may say the same.
  ///   - facts: what the message says about itself.
  ///   - scanner: finds and judges everything in a view.
  ///   - scratch: the worker's buffers.
  func find(
    in source: borrowing Span<UInt8>, besides text: borrowing Span<UInt8>, _ facts: MessageFacts,
    by scanner: Scanner, _ scratch: inout ScanScratch
  ) {
    let html = scratch.html ?? HTMLScratch(limits: limits)
    scratch.html = html
    html.reader.read(source)
    html.items.removeAll(keepingCapacity: true)
    html.itemsOfAddress.removeAll(keepingCapacity: true)

    let recorder = scratch.recorder
    html.scratch.recorder = recorder
    recorder?.field = .html
    recorder?.view = .addresses
    addresses.find(facts, html)
    let firstSeen = html.items.count
    recorder?.view = .seen
    find(in: html.reader.visible, adding: [], html, facts, scanner)
    repeats.dropRepeatsOfLinks(from: firstSeen, html, &scratch)
    recorder?.view = .hidden
    find(in: html.reader.hidden, adding: .markup, html, facts, scanner)
    html.scratch.surroundings = LinkConditions(.image)
    recorder?.view = .labels
    find(in: html.reader.labels, adding: [], html, facts, scanner)
    html.scratch.surroundings = []
    judgeForm(html)
    for unscanned in html.scratch.unscanned where !scratch.unscanned.contains(unscanned) {
      scratch.unscanned.append(unscanned)
    }
    html.scratch.unscanned.removeAll(keepingCapacity: true)

    let first = scratch.violations.count
    repeats.merge(html.items, besides: text, into: &scratch)
    if let recorder {
      recorder.view = .written
      recorder.dropMissing(
        html.items.map(\.violation), from: scratch.violations[first...], in: source, .covered)
    }
    scratch.violations.order(from: first)
    if !scratch.repeats.isEmpty { scratch.repeats.sort(by: ViolationRepeat.precedes) }
  }

  /// Searches a view and maps what is found back to the source.
  private func find(
    in view: HTMLView, adding trick: Evasion, _ html: HTMLScratch, _ facts: MessageFacts,
    _ scanner: Scanner
  ) {
    guard !view.bytes.isEmpty else { return }
    html.scratch.violations.removeAll(keepingCapacity: true)
    scanner.search(view: view.bytes.span, facts, &html.scratch)
    html.scratch.violations.order(from: 0)
    for violation in html.scratch.violations where !violation.range.isEmpty {
      html.items.append(HTMLItem(violation, in: view, adding: trick))
    }
  }

  /// Turns the findings of form into violations.
  private func judgeForm(_ html: HTMLScratch) {
    for finding in html.reader.findings {
      guard let rule = formRules[finding.kind] else { continue }
      html.items.append(
        HTMLItem(
          violation: Violation(
            rule: rule, severity: policy.rules[rule].severity, field: .html, range: finding.range),
          content: nil, viewRange: 0..<0))
    }
  }
}

extension HTMLItem {
  /// A finding of a view.
  init(_ found: Violation, in view: HTMLView, adding trick: Evasion = []) {
    let evasion = found.evasion.union(view.evasion(in: found.range)).union(trick)
    violation = found.moved(to: view.sourceRange(of: found.range), evasion: evasion)
    content = Array(view.bytes[found.range])
    viewRange = found.range
  }
}

extension HTMLFinding.Kind {
  /// What rules call it.
  fileprivate var property: FormProperty {
    switch self {
    case .lineBreaks: .lineBreaks
    case .gif: .gif
    case .margin: .margin
    case .imageWidth: .imageWidth
    case .override: .override
    case .fontSizes: .fontSizes
    case .align: .align
    case .accessibility: .accessibility
    case .image: .image
    }
  }
}

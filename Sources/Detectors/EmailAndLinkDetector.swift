// SPDX-License-Identifier: Apache-2.0

/// The e-mail addresses and links of a text; reused from text to text.
package struct EmailsAndLinks: Sendable {
  /// The addresses in rising order.
  package internal(set) var addresses: [EmailAddress] = []

  /// The links in rising order.
  package internal(set) var links: [Link] = []

  /// Makes an empty collection.
  package init() {}

  /// Forgets all and keeps the storage.
  package mutating func removeAll() {
    if !addresses.isEmpty { addresses.removeAll(keepingCapacity: true) }
    if !links.isEmpty { links.removeAll(keepingCapacity: true) }
  }
}

/// Finds e-mail addresses and links such that no byte belongs to both.
///
/// The domain of an address is no link; an address in the user part, path or query of a link is
/// no address. Addresses are found first, links with them known, and then the addresses inside
/// links are dropped.
package struct EmailAndLinkDetector: Sendable {
  private let emails: EmailDetector
  private let links: LinkDetector

  /// Makes a detector.
  ///
  /// - Parameter domains: what counts as top-level domain.
  package init(domains: TopLevelDomains = .delegated) {
    emails = EmailDetector(domains: domains)
    links = LinkDetector(domains: domains)
  }

  /// Finds the addresses and links of a text; what was found before is forgotten.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - candidates: the sweep of the same text.
  ///   - found: gets the addresses and links.
  /// - Complexity: O(length of the text).
  package func find(
    in text: borrowing Span<UInt8>, candidates: borrowing ByteClassSweep,
    into found: inout EmailsAndLinks
  ) {
    found.removeAll()
    if !candidates.atSigns.isEmpty {
      emails.appendAddresses(in: text, candidates: candidates, to: &found.addresses)
    }
    guard !candidates.linkPoints.isEmpty else { return }
    links.appendLinks(
      in: text, candidates: candidates, addresses: found.addresses, to: &found.links)
    guard !found.addresses.isEmpty, !found.links.isEmpty else { return }
    var kept = 0
    var nextLink = 0
    for address in found.addresses {
      while nextLink < found.links.count,
        found.links[nextLink].range.upperBound <= address.range.lowerBound
      {
        nextLink += 1
      }
      let isInside =
        nextLink < found.links.count && found.links[nextLink].range.overlaps(address.range)
      if isInside { continue }
      found.addresses[kept] = address
      kept += 1
    }
    found.addresses.removeSubrange(kept...)
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Finds links: with a scheme, with two slashes only, or as a bare domain.
///
/// A bare domain must end in a delegated top-level domain and must not be part of an e-mail
/// address, a user name or a file path. Hosts may be in any script, written as such or as
/// punycode. Sentence punctuation and brackets around a link are not part of it, and a domain
/// right beside Han, kana, Hangul, Thai and the like ends where the script changes.
package struct LinkDetector: Sendable {
  /// What counts as top-level domain.
  let domains: TopLevelDomains

  /// Makes a detector.
  ///
  /// - Parameter domains: what counts as top-level domain.
  package init(domains: TopLevelDomains = .delegated) {
    self.domains = domains
  }

  /// Appends the links of a text.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - candidates: the sweep of the same text.
  ///   - addresses: the e-mail addresses of the text in rising order, whose domains are no links.
  ///   - links: gets the links in rising order, none overlapping another.
  /// - Complexity: O(length of the text).
  package func appendLinks(
    in text: borrowing Span<UInt8>, candidates: borrowing ByteClassSweep,
    addresses: [EmailAddress] = [], to links: inout [Link]
  ) {
    appendLinks(in: text, points: candidates.linkPoints, addresses: addresses, to: &links)
  }

  /// Appends the links found at the given points, each a `.` or the first of two `/`.
  func appendLinks(
    in text: borrowing Span<UInt8>, points: borrowing ByteBitmap, addresses: [EmailAddress],
    to links: inout [Link]
  ) {
    var position = 0
    // No link begins before `limit`, and no bare domain before `floor`, up to which the text has
    // been read as a host name.
    var limit = 0
    var floor = 0
    var nextAddress = 0
    while let point = points.next(from: position) {
      if text[point] == UInt8(ascii: "/") {
        position = point &+ 1
        guard let link = linkBehindSlashes(in: text, at: point, limit: limit) else { continue }
        links.append(link)
        limit = link.range.upperBound
        position = max(limit, position)
        continue
      }
      while nextAddress < addresses.count, addresses[nextAddress].range.upperBound <= point {
        limit = max(limit, addresses[nextAddress].range.upperBound)
        nextAddress &+= 1
      }
      if nextAddress < addresses.count, addresses[nextAddress].range.contains(point) {
        position = point &+ 1
        continue
      }
      let bare = bareLink(in: text, at: point, limit: limit, floor: floor)
      position = max(bare.walkEnd, point &+ 1)
      floor = position
      guard let link = bare.link else { continue }
      links.append(link)
      limit = link.range.upperBound
      position = limit
    }
  }

  /// The bare domain that has a dot at an offset, and how far the text was read for it.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - dot: 0-based byte offset.
  ///   - limit: 0-based byte offset of the end of the last link or address.
  ///   - floor: 0-based byte offset before which no domain begins any more.
  /// - Returns: the link, or nil where there is none, and where the text behind what was read begins.
  private func bareLink(
    in text: borrowing Span<UInt8>, at dot: Int, limit: Int, floor: Int
  ) -> (link: Link?, walkEnd: Int) {
    guard let start = DomainName.start(in: text, before: dot, limit: max(limit, floor))
    else {
      return (nil, dot &+ 1)
    }
    let name = DomainName(in: text, from: start, setting: .bare, domains: domains)
    guard let end = name.end, end > dot, !text.contains(UInt8(ascii: "_"), in: name.secondLevel),
      !name.hasMoreLabels || startsSentence(in: text, behind: end, name: name)
    else { return (nil, name.walkEnd) }
    guard let port = LinkHost.port(in: text, at: end),
      canStand(in: text, at: start, end: end, name: name)
    else { return (nil, name.walkEnd) }
    let hostEnd = port.isEmpty ? end : port.upperBound
    let path = LinkPath(in: text, from: hostEnd, linkStart: start)
    // Browsers do without the slashes.
    let scheme = Self.webScheme(in: text, before: start, limit: limit)
    var link = Link(
      range: (scheme?.lowerBound ?? start)..<max(path.end, hostEnd),
      form: scheme == nil ? .bareDomain : .absolute, scheme: scheme,
      userInformation: nil, host: start..<end, port: port.isEmpty ? nil : port,
      path: hostEnd..<max(path.end, hostEnd), doubt: nil)
    if scheme == nil { link.doubt = LinkDoubt.of(link, name: name, in: text) }
    return (link, name.walkEnd)
  }

  /// Whether the label behind a domain begins a sentence: `example.com.Thanks`.
  private func startsSentence(
    in text: borrowing Span<UInt8>, behind end: Int, name: DomainName
  ) -> Bool {
    guard end &+ 1 < text.count, text[end] == UInt8(ascii: ".") else { return false }
    let isCapital = text[end &+ 1] &- UInt8(ascii: "A") < 26
    let isSmall = text[name.topLevel.lowerBound] &- UInt8(ascii: "a") < 26
    return isCapital && isSmall || DomainScalar(in: text, at: end &+ 1).kind == .other
  }

  /// Whether a bare domain may stand between what precedes and follows it.
  private func canStand(
    in text: borrowing Span<UInt8>, at start: Int, end: Int, name: DomainName
  ) -> Bool {
    if isUserName(in: text, before: end) { return false }
    guard start > 0 else { return true }
    let isFile = LinkDoubt.isFileExtension(name.topLevel, in: text)
    switch text[start &- 1] {
    case UInt8(ascii: "@"), UInt8(ascii: "\\"): return false
    case UInt8(ascii: "$"): return !isTicker(in: text, start..<end)
    case UInt8(ascii: ":"): return !isFile
    case UInt8(ascii: "."): return start > 1 && text[start &- 2] == UInt8(ascii: ".")
    case UInt8(ascii: "_"):
      return start == 1 || !DomainScalar(in: text, endingAt: start &- 1).isWord
    case UInt8(ascii: "/"): return !isFile && isAlternative(in: text, slash: start &- 1)
    default: break
    }
    // A letter of the same script before it: the reading limit, not a border, parts them.
    var before = DomainScalar(in: text, endingAt: start)
    while before.kind == .mark, before.start > 0 {
      before = DomainScalar(in: text, endingAt: before.start)
    }
    let first = DomainScalar(in: text, at: start)
    return !before.isWord || (before.kind == .other) != (first.kind == .other)
  }

  /// Whether a name is the user of an address with a scheme, as in `name.example@http://…`.
  private func isUserName(in text: borrowing Span<UInt8>, before end: Int) -> Bool {
    guard end < text.count, text[end] == UInt8(ascii: "@") else { return false }
    var offset = end &+ 1
    while offset < text.count, offset &- end <= 8, isASCIILetter(text[offset]) { offset &+= 1 }
    return offset > end &+ 1 && offset &+ 2 < text.count && text[offset] == UInt8(ascii: ":")
      && text[offset &+ 1] == UInt8(ascii: "/") && text[offset &+ 2] == UInt8(ascii: "/")
  }

  /// Whether a name behind a dollar sign is a share on a stock exchange, such as `$ABC.TO`.
  private func isTicker(in text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    for offset in range {
      let byte = text[offset]
      guard byte &- UInt8(ascii: "A") < 26 || byte == UInt8(ascii: ".") else { return false }
    }
    return true
  }

  /// Whether a slash parts alternatives (`Web/example.com`) and not the steps of a path.
  private func isAlternative(in text: borrowing Span<UInt8>, slash: Int) -> Bool {
    var offset = slash
    while offset > 0, slash &- offset < 24 {
      let scalar = DomainScalar(in: text, endingAt: offset)
      guard scalar.isWord else { break }
      offset = scalar.start
    }
    guard offset < slash else { return false }
    return offset == 0 || text[offset &- 1] <= 0x20 || text[offset &- 1] >= 0x80
  }
}

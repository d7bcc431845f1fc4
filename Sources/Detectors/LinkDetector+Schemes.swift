// SPDX-License-Identifier: Apache-2.0

extension LinkDetector {
  /// Schemes that a word may run into.
  private static let webSchemes = ["https", "http"]

  /// Other schemes behind which any host makes a link.
  private static let networkSchemes = [
    "ftp", "ftps", "sftp", "ssh", "ws", "wss", "git", "svn", "irc", "ircs", "rtsp", "rtmp",
    "ldap", "smb", "nfs", "telnet", "gopher", "feed",
  ]

  /// Schemes that open an application; what follows need not be a host.
  private static let applicationSchemes = [
    "whatsapp", "weixin", "wechat", "tg", "line", "viber", "skype", "fb", "fb-messenger", "mqq",
    "mqqapi", "alipay", "alipays", "taobao", "kakaotalk", "kakaolink", "zalo", "sgnl", "snapchat",
    "instagram", "intent", "itms-apps", "market",
  ]

  /// Longest scheme that is read, in bytes.
  private static let maximumSchemeBytes = 24

  /// Longest user part before a host that is read, in bytes.
  private static let maximumUserBytes = 256

  /// How sure it is that a link follows the slashes.
  private enum Trust {
    /// Any host will do.
    case anyHost
    /// Only a domain with a delegated top-level domain.
    case domainOnly
    /// Whatever follows belongs to an application.
    case application
  }

  /// The link whose two slashes stand at an offset.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - slash: 0-based byte offset of the first slash.
  ///   - limit: 0-based byte offset before which the link cannot begin.
  /// - Returns: the link, or nil where there is none.
  func linkBehindSlashes(
    in text: borrowing Span<UInt8>, at slash: Int, limit: Int
  ) -> Link? {
    var authority = slash &+ 2
    guard authority < text.count else { return nil }
    guard slash > limit, text[slash &- 1] == UInt8(ascii: ":") else {
      guard slash >= limit, Self.canBeginRelative(in: text, at: slash) else { return nil }
      return link(
        in: text, from: slash, scheme: nil, authority: authority, trust: .domainOnly)
    }
    guard let scheme = Self.scheme(in: text, before: slash &- 1, limit: limit) else {
      return nil
    }
    // Browsers skip more than two slashes.
    while scheme.trust == .anyHost, authority < text.count, authority &- slash < 4,
      text[authority] == UInt8(ascii: "/")
    {
      authority &+= 1
    }
    return link(
      in: text, from: scheme.range.lowerBound, scheme: scheme.range, authority: authority,
      trust: scheme.trust)
  }

  /// Whether slashes without a scheme can begin a link.
  private static func canBeginRelative(in text: borrowing Span<UInt8>, at slash: Int) -> Bool {
    guard slash > 0 else { return true }
    switch text[slash &- 1] {
    case UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "\\"):
      return false
    default: return !DomainScalar(in: text, endingAt: slash).isWord
    }
  }

  /// The web scheme with a colon right before a host, as in `http:example.com`.
  static func webScheme(
    in text: borrowing Span<UInt8>, before host: Int, limit: Int
  ) -> Range<Int>? {
    guard host > limit, text[host &- 1] == UInt8(ascii: ":"),
      let scheme = scheme(in: text, before: host &- 1, limit: limit)
    else { return nil }
    return webSchemes.contains { LinkHost.equals(scheme.range, $0, in: text) } ? scheme.range : nil
  }

  /// The scheme that ends before a colon.
  private static func scheme(
    in text: borrowing Span<UInt8>, before colon: Int, limit: Int
  ) -> (range: Range<Int>, trust: Trust)? {
    var start = colon
    while start > limit, colon &- start < maximumSchemeBytes {
      switch text[start &- 1] {
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        break
      default: guard isASCIILetter(text[start &- 1]) else { return web(in: text, start, colon) }
      }
      start &-= 1
    }
    return web(in: text, start, colon)
  }

  /// The web scheme at the end of a run of scheme bytes, or the whole run.
  ///
  /// A word run into a web scheme (`seehttps`) does not hide the link.
  private static func web(
    in text: borrowing Span<UInt8>, _ start: Int, _ colon: Int
  ) -> (range: Range<Int>, trust: Trust)? {
    let run = start..<colon
    for name in applicationSchemes where LinkHost.equals(run, name, in: text) {
      return (run, .application)
    }
    for name in webSchemes where run.count >= name.utf8.count {
      let tail = (colon &- name.utf8.count)..<colon
      if LinkHost.equals(tail, name, in: text) { return (tail, .anyHost) }
    }
    for name in networkSchemes where LinkHost.equals(run, name, in: text) {
      return (run, .anyHost)
    }
    var first = start
    while first < colon, !isASCIILetter(text[first]) { first &+= 1 }
    return colon &- first >= 2 ? (first..<colon, .domainOnly) : nil
  }

  private func link(
    in text: borrowing Span<UInt8>, from start: Int, scheme: Range<Int>?, authority: Int,
    trust: Trust
  ) -> Link? {
    guard authority < text.count else { return nil }
    if trust == .application {
      return applicationLink(in: text, from: start, scheme: scheme, authority: authority)
    }
    let user = Self.userInformation(in: text, from: authority)
    let hostStart = user.map { $0.upperBound &+ 1 } ?? authority
    guard let hostEnd = hostEnd(in: text, from: hostStart, trust: trust) else {
      return nil
    }
    let port = LinkHost.port(in: text, at: hostEnd) ?? hostEnd..<hostEnd
    let pathStart = port.isEmpty ? hostEnd : port.upperBound
    let path = LinkPath(in: text, from: pathStart, linkStart: start)
    return Link(
      range: start..<path.end, form: scheme == nil ? .protocolRelative : .absolute,
      scheme: scheme, userInformation: user, host: hostStart..<hostEnd,
      port: port.isEmpty ? nil : port, path: pathStart..<path.end, doubt: nil)
  }

  /// The link of an application, such as `whatsapp://send?phone=1`.
  private func applicationLink(
    in text: borrowing Span<UInt8>, from start: Int, scheme: Range<Int>?, authority: Int
  ) -> Link? {
    var hostEnd = authority
    while hostEnd < text.count, DomainScalar(in: text, at: hostEnd).isASCIIHost {
      hostEnd &+= 1
    }
    let path = LinkPath(in: text, from: hostEnd, linkStart: start)
    guard path.end > authority else { return nil }
    return Link(
      range: start..<path.end, form: .absolute, scheme: scheme, userInformation: nil,
      host: authority..<hostEnd, port: nil, path: hostEnd..<path.end, doubt: nil)
  }

  /// What stands before the last at-sign of an authority.
  private static func userInformation(
    in text: borrowing Span<UInt8>, from start: Int
  ) -> Range<Int>? {
    var user: Range<Int>?
    var offset = start
    scan: while offset < text.count, offset &- start < maximumUserBytes {
      switch text[offset] {
      case 0...0x20, 0x7F...0xFF, UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"),
        UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\"):
        break scan
      case UInt8(ascii: "@"): user = start..<offset
      default: break
      }
      offset &+= 1
    }
    return user
  }

  /// Where the host that begins at an offset ends.
  private func hostEnd(in text: borrowing Span<UInt8>, from start: Int, trust: Trust) -> Int? {
    guard start < text.count else { return nil }
    if text[start] == UInt8(ascii: "[") { return LinkHost.literalEnd(in: text, from: start) }
    let first = DomainScalar(in: text, at: start)
    guard first.isWord || first.kind == .symbol else { return nil }
    let name = DomainName(in: text, from: start, setting: .afterScheme, domains: domains)
    if let end = name.end, !name.hasMoreLabels || endsName(in: text, at: end, name: name) {
      return end
    }
    if let end = LinkHost.addressEnd(in: text, from: start) { return end }
    guard trust == .anyHost, first.isWord else { return nil }
    return name.lastEnd
  }

  /// Whether a name with further labels ends at its top-level domain all the same, because a
  /// sentence begins behind it.
  private func endsName(in text: borrowing Span<UInt8>, at end: Int, name: DomainName) -> Bool {
    guard end &+ 1 < text.count, text[end] == UInt8(ascii: ".") else { return true }
    return text[end &+ 1] &- UInt8(ascii: "A") < 26
      && text[name.topLevel.lowerBound] &- UInt8(ascii: "a") < 26
  }
}

extension DomainScalar {
  /// Whether it is an ASCII letter, digit, hyphen, underscore or dot.
  fileprivate var isASCIIHost: Bool { value < 0x80 && kind != .border }
}

// SPDX-License-Identifier: Apache-2.0

/// A link in a text, taken apart.
///
/// All ranges are 0-based byte ranges in the text.
package struct Link: Equatable, Sendable {
  /// How a link is written.
  package enum Form: Sendable {
    /// With a scheme: `https://example.com`.
    case absolute
    /// With two slashes and no scheme: `//example.com`.
    case protocolRelative
    /// As a domain, with or without a path: `www.example.com`, `example.com/a`.
    case bareDomain
  }

  /// Why something that has the shape of a bare domain may be none.
  package enum Doubt: Sendable {
    /// It may be a file name: `manual.md`, `setup.py`.
    case fileName
    /// It may be the end of one sentence and the start of another: `done.Is`, `car.so`.
    case sentenceJoin
    /// Two sentences may have run together in small letters, as in "all good.so happy".
    case runOn
  }

  /// The whole link.
  package var range: Range<Int>

  /// How it is written.
  package var form: Form

  /// The scheme without the colon; nil when none is written.
  package var scheme: Range<Int>?

  /// What stands before the host's at-sign; nil when nothing does.
  package var userInformation: Range<Int>?

  /// The host, with the brackets of an IPv6 address; empty for the links of some applications.
  package var host: Range<Int>

  /// The digits of the port; nil when none is written.
  package var port: Range<Int>?

  /// Path, query and fragment from the first `/`, `?` or `#` on; may be empty.
  package var path: Range<Int>

  /// Why it may be no link, judged by its shape alone; nil when nothing speaks against it.
  package var doubt: Doubt?
}

extension Link {
  /// Whether the host is a domain or lies below it.
  ///
  /// - Parameters:
  ///   - domain: the domain in lower-case bytes, without a dot at either end.
  ///   - text: the text that the link was found in.
  /// - Returns: true for `amazon.de`, `www.AMAZON.de` and `amazon.de.` when asked for `amazon.de`,
  ///   false for `notamazon.de` and `amazon.de.example.com`.
  package func hasHost(
    within domain: borrowing Span<UInt8>, in text: borrowing Span<UInt8>
  ) -> Bool {
    LinkHost.isWithin(host, domain, in: text)
  }

  /// Whether the scheme is a given one.
  ///
  /// - Parameters:
  ///   - name: the scheme in lower case, without the colon.
  ///   - text: the text that the link was found in.
  /// - Returns: whether the scheme is written and equals the name, whatever its case.
  package func hasScheme(_ name: String, in text: borrowing Span<UInt8>) -> Bool {
    guard let scheme else { return false }
    return LinkHost.equals(scheme, name, in: text)
  }

  /// The host as a key to look up.
  ///
  /// - Parameter text: the text that the link was found in.
  /// - Returns: the bytes of the host in lower-case ASCII, without a final dot.
  package func lowercasedHost(in text: borrowing Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(host.count)
    for offset in host { bytes.append(asciiLowercased(text[offset])) }
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    return bytes
  }
}

// SPDX-License-Identifier: Apache-2.0

import Detectors

/// The region in which a marketplace sells.
enum MarketplaceRegion {
  /// Host endings of the marketplaces and their regions.
  private static let regions: [String: String] = [
    "com": "US", "ca": "CA", "com.mx": "MX", "com.br": "BR", "co.uk": "GB", "de": "DE",
    "fr": "FR", "it": "IT", "es": "ES", "nl": "NL", "se": "SE", "pl": "PL", "com.be": "BE",
    "ie": "IE", "com.tr": "TR", "ae": "AE", "sa": "SA", "eg": "EG", "in": "IN", "co.jp": "JP",
    "com.au": "AU", "sg": "SG", "co.za": "ZA", "cn": "CN",
  ]

  /// The region of a marketplace given as a host name.
  ///
  /// - Parameter host: such as "amazon.de" or "www.amazon.co.uk", any case.
  /// - Returns: the region, or nil when the marketplace is not known.
  static func region(of host: borrowing Span<UInt8>) -> Region? {
    guard host.count <= 64 else { return nil }
    var name = ""
    for index in host.indices { name.unicodeScalars.append(Unicode.Scalar(host[index] | 0x20)) }
    guard let start = name.range(after: "amazon.") else { return nil }
    return regions[String(name[start...])].flatMap { Region(code: $0) }
  }
}

extension String {
  /// The index behind the first place of `prefix` that begins the text or follows a dot.
  fileprivate func range(after prefix: String) -> Index? {
    if hasPrefix(prefix) { return index(startIndex, offsetBy: prefix.count) }
    guard let dot = firstIndex(of: ".") else { return nil }
    let rest = self[index(after: dot)...]
    return rest.hasPrefix(prefix) ? rest.index(rest.startIndex, offsetBy: prefix.count) : nil
  }
}

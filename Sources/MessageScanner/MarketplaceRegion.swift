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

  /// Marketplace ids of the Selling Partner API and their regions.
  private static let regionsByID: [String: String] = [
    "ATVPDKIKX0DER": "US", "A2EUQ1WTGCTBG2": "CA", "A1AM78C64UM0Y8": "MX",
    "A2Q3Y263D00KWC": "BR", "A1F83G8C2ARO7P": "GB", "A1PA6795UKMFR9": "DE",
    "A13V1IB3VIYZZH": "FR", "APJ6JRA9NG5V4": "IT", "A1RKKUPIHCS9HS": "ES",
    "A1805IZSGTT6HS": "NL", "A2NODRKZP88ZB9": "SE", "A1C3SOZRARQ6R3": "PL",
    "AMEN7PMS3EDWL": "BE", "A28R8C7NBKEWEA": "IE", "A33AVAJ2PDY3EV": "TR",
    "A2VIGQ35RCS4UG": "AE", "A17E79C6D8DWNP": "SA", "ARBP9OOSHTCHU": "EG",
    "A21TJRUUN4KGV": "IN", "A1VC38T7YXB528": "JP", "A39IBJ37TRP1C6": "AU",
    "A19VAU5U5O7RUS": "SG", "AE08WJ6YKNBMC": "ZA", "AAHKV2X7AFYLW": "CN",
  ]

  /// The region of a marketplace given as a host name or as an id of the Selling Partner API.
  ///
  /// - Parameter host: such as "amazon.de" or "www.amazon.co.uk", any case, or "A1PA6795UKMFR9".
  /// - Returns: the region, or nil when the marketplace is not known.
  static func region(of host: borrowing Span<UInt8>) -> Region? {
    guard host.count <= 64 else { return nil }
    var name = ""
    if host.count > 12, host[0] == UInt8(ascii: "A") {
      for index in host.indices { name.unicodeScalars.append(Unicode.Scalar(host[index])) }
      if let region = regionsByID[name] { return Region(code: region) }
      name = ""
    }
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

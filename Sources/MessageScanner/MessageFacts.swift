// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText

/// What a message says about itself that rules ask for.
struct MessageFacts {
  /// Who starts the exchange.
  enum Kind {
    case proactive, reply, unknown
  }

  /// The region of the buyer or the marketplace, for national phone numbers.
  let region: Region?
  let kind: Kind
  /// Whether the buyer wrote the message.
  let isFromBuyer: Bool
  /// The language that the message states.
  let language: LanguageID

  init(_ message: Message, in arena: borrowing Span<UInt8>) {
    var region: Region?
    if let stated = message.region { region = Region(code: arena.extracting(stated)) }
    if region == nil, let marketplace = message.marketplace {
      region = MarketplaceRegion.region(of: arena.extracting(marketplace))
    }
    self.region = region
    isFromBuyer = message.sender.map { arena.extracting($0).equals("buyer") } ?? false
    kind = message.kind.map { Self.kind(arena.extracting($0)) } ?? .unknown
    language = message.lang.map { LanguageID(tag: arena.extracting($0)) } ?? .unknown
  }

  init(region: String?, kind: String?) {
    self.region = region.flatMap { Region(code: $0) }
    language = .unknown
    isFromBuyer = false
    self.kind = kind.map { Self.kind(Array($0.utf8).span) } ?? .unknown
  }

  private static func kind(_ name: borrowing Span<UInt8>) -> Kind {
    switch name.count {
    case 9 where name.equals("proactive"): .proactive
    case 5 where name.equals("reply"): .reply
    default: .unknown
    }
  }
}

extension Span where Element == UInt8 {
  /// Whether the bytes are those of an ASCII text.
  func equals(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { buffer in
      for index in 0..<count where unsafe buffer[index] != self[index] { return false }
      return true
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Which characters a candidate has, so that rules about others need not look at it.
struct PhoneFeatures: OptionSet, Sendable {
  let rawValue: UInt16

  static let slash = PhoneFeatures(rawValue: 1)
  static let hyphen = PhoneFeatures(rawValue: 2)
  static let dash = PhoneFeatures(rawValue: 4)
  static let dot = PhoneFeatures(rawValue: 8)
  static let blank = PhoneFeatures(rawValue: 16)
  static let parenthesis = PhoneFeatures(rawValue: 32)
  /// Any bracket, opening or closing.
  static let bracket = PhoneFeatures(rawValue: 64)
  /// An ASCII letter.
  static let letter = PhoneFeatures(rawValue: 128)
  /// Something every extension has one of: a letter, a hash, a tilde, a comma or a semicolon.
  static let label = PhoneFeatures(rawValue: 256)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// What a character adds.
  @inline(__always)
  init(of character: PhoneCharacter) {
    self = character.isDigit ? [] : Self.feature(of: character)
  }

  private static func feature(of character: PhoneCharacter) -> PhoneFeatures {
    switch character {
    case .slash: .slash
    case .hyphen: .hyphen
    case .dash: .dash
    case .dot: .dot
    case .space, .noBreakSpace, .wideSpace, .tab: .blank
    case .parenthesis: [.parenthesis, .bracket]
    case .bracket, .closing: .bracket
    case .hash, .wideHash, .tilde, .comma, .semicolon: .label
    default:
      if character.isASCIILetter {
        [.letter, .label]
      } else {
        character.code >= PhoneCharacter.wideE.code ? .label : []
      }
    }
  }
}

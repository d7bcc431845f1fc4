// SPDX-License-Identifier: Apache-2.0

/// A messenger or network whose accounts people give each other to stay in touch.
package enum Messenger: Sendable, CaseIterable {
  case whatsApp, weChat, qq, line, telegram, signal, viber, zalo, kakaoTalk, skype, threema
  case instagram, facebook, discord, xiaohongshu, douyin, tikTok, snapchat

  /// What the name of an account looks like; a name is made of ASCII letters and digits.
  struct NameShape {
    /// How many bytes it has.
    let length: ClosedRange<Int>
    /// Which other signs it may hold.
    let signs: [UInt8]
    /// Whether it must begin with a letter.
    var startsWithLetter = false
  }

  /// The shape of its account names; nil where accounts are digits only.
  var nameShape: NameShape? {
    let (underscore, dot, hyphen) = (UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"))
    return switch self {
    case .qq: nil
    case .whatsApp, .viber, .zalo: NameShape(length: 5...35, signs: [underscore, dot])
    case .weChat:
      NameShape(length: 6...20, signs: [underscore, hyphen], startsWithLetter: true)
    case .line, .kakaoTalk: NameShape(length: 4...20, signs: [underscore, dot, hyphen])
    case .telegram: NameShape(length: 5...32, signs: [underscore], startsWithLetter: true)
    case .signal: NameShape(length: 6...35, signs: [underscore, dot], startsWithLetter: true)
    case .skype: NameShape(length: 6...32, signs: [underscore, dot, hyphen])
    case .threema: NameShape(length: 8...8, signs: [])
    case .instagram, .tikTok: NameShape(length: 2...30, signs: [underscore, dot])
    case .facebook: NameShape(length: 5...50, signs: [dot])
    case .discord: NameShape(length: 2...32, signs: [underscore, dot])
    case .xiaohongshu, .douyin: NameShape(length: 6...24, signs: [underscore, dot, hyphen])
    case .snapchat:
      NameShape(length: 3...15, signs: [underscore, dot, hyphen], startsWithLetter: true)
    }
  }

  /// How many digits an account has that is a plain number of the messenger's own.
  var accountDigits: ClosedRange<Int>? {
    switch self {
    case .qq: 5...11
    case .xiaohongshu, .douyin: 6...12
    default: nil
    }
  }

  /// Whether its users write their names with an at-sign.
  var writesAtSigns: Bool {
    switch self {
    case .telegram, .instagram, .tikTok, .line, .facebook, .snapchat, .discord: true
    default: false
    }
  }

  /// Whether names with an at-sign hold dots, so that "@anna.de" is none of a host.
  var writesDotsBehindAtSigns: Bool {
    writesAtSigns && nameShape?.signs.contains(UInt8(ascii: ".")) == true
  }

  /// Whether a telephone number names an account.
  var takesPhoneNumbers: Bool {
    switch self {
    case .whatsApp, .weChat, .telegram, .signal, .viber, .zalo, .kakaoTalk, .line: true
    default: false
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// One scalar of a candidate, reduced to what the rules for telephone numbers tell apart.
///
/// An ASCII scalar is its own byte, with letters in lower case (except `X`), and the variants of
/// a bracket, plus sign or tilde are one character. Other scalars that may take part in a number
/// have codes from 128 up.
struct PhoneCharacter: Equatable, Sendable {
  let code: UInt8

  @inline(__always)
  init(_ code: UInt8) { self.code = code }

  static let plus = PhoneCharacter(UInt8(ascii: "+"))
  static let hyphen = PhoneCharacter(UInt8(ascii: "-"))
  static let slash = PhoneCharacter(UInt8(ascii: "/"))
  static let dot = PhoneCharacter(UInt8(ascii: "."))
  static let comma = PhoneCharacter(UInt8(ascii: ","))
  static let colon = PhoneCharacter(UInt8(ascii: ":"))
  static let semicolon = PhoneCharacter(UInt8(ascii: ";"))
  static let equals = PhoneCharacter(UInt8(ascii: "="))
  static let hash = PhoneCharacter(UInt8(ascii: "#"))
  static let tilde = PhoneCharacter(UInt8(ascii: "~"))
  static let space = PhoneCharacter(UInt8(ascii: " "))
  static let tab = PhoneCharacter(UInt8(ascii: "\t"))
  static let parenthesis = PhoneCharacter(UInt8(ascii: "("))
  /// An opening bracket other than the ASCII parenthesis.
  static let bracket = PhoneCharacter(UInt8(ascii: "["))
  /// Any closing bracket.
  static let closing = PhoneCharacter(UInt8(ascii: ")"))
  static let lowerX = PhoneCharacter(UInt8(ascii: "x"))
  static let upperX = PhoneCharacter(UInt8(ascii: "X"))
  static let lowerA = PhoneCharacter(UInt8(ascii: "a"))
  static let lowerE = PhoneCharacter(UInt8(ascii: "e"))
  static let lowerI = PhoneCharacter(UInt8(ascii: "i"))

  /// Codes 128 to 137 are the decimal digits of other scripts.
  static let firstOtherDigit: UInt8 = 128
  /// A dash that separates numbers: figure dash to horizontal bar, full-width hyphen.
  static let dash = PhoneCharacter(140)
  static let wideDot = PhoneCharacter(141)
  static let wideHash = PhoneCharacter(142)
  static let noBreakSpace = PhoneCharacter(143)
  static let wideSpace = PhoneCharacter(144)
  /// The Katakana prolonged sound mark, which passes for a hyphen yet is a letter.
  static let soundMark = PhoneCharacter(145)
  /// Punctuation of numbers without a role of its own.
  static let filler = PhoneCharacter(146)
  static let wideE = PhoneCharacter(150)
  static let wideX = PhoneCharacter(151)
  static let wideT = PhoneCharacter(152)
  static let wideN = PhoneCharacter(153)
  static let wideI = PhoneCharacter(154)
  static let cyrillicD = PhoneCharacter(155)
  static let cyrillicO = PhoneCharacter(156)
  static let cyrillicB = PhoneCharacter(157)
  static let acuteO = PhoneCharacter(158)
  static let combiningAcute = PhoneCharacter(159)
  /// Anything else, which ends a candidate.
  static let other = PhoneCharacter(255)

  @inline(__always)
  var isASCIIDigit: Bool { code &- 48 < 10 }

  /// Whether it is a decimal digit of any script.
  @inline(__always)
  var isDigit: Bool { code &- 48 < 10 || code &- Self.firstOtherDigit < 10 }

  /// The value of a digit.
  @inline(__always)
  var digitValue: UInt8 { code < 128 ? code &- 48 : code &- Self.firstOtherDigit }

  @inline(__always)
  var isX: Bool { self == .lowerX || self == .upperX }

  @inline(__always)
  var isASCIILetter: Bool { code &- 97 < 26 || self == .upperX }

  /// Whether a byte is an ASCII letter or digit.
  @inline(__always)
  static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || (byte | 0x20) &- 97 < 26
  }

  @inline(__always)
  var isOpening: Bool { self == .parenthesis || self == .bracket }

  /// Whether a candidate may begin with it, ahead of the first digit.
  @inline(__always)
  var isLead: Bool { isOpening || self == .plus }

  /// Whether it may stand between the digits of a number.
  var isPunctuation: Bool {
    switch self {
    case .space, .hyphen, .dot, .slash, .parenthesis, .bracket, .closing, .tilde, .lowerX,
      .upperX, .dash, .wideDot, .noBreakSpace, .wideSpace, .soundMark, .filler:
      true
    default:
      false
    }
  }

  @inline(__always)
  var isSpace: Bool {
    self == .space || self == .noBreakSpace || self == .wideSpace || self == .tab
  }

  /// The character with `X` as `x`.
  @inline(__always)
  var folded: PhoneCharacter { self == .upperX ? .lowerX : self }

  /// Whether it may stand right after the label of an extension.
  var isLabelMark: Bool { self == .colon || self == .dot || self == .wideDot }

  /// Whether it is a blank between an extension's label and its neighbours.
  var isLabelBlank: Bool { self == .space || self == .noBreakSpace || self == .tab }

  /// Whether it may separate an extension's label from its neighbours.
  var isLabelSeparator: Bool { isLabelBlank || self == .comma }

  /// Whether a number may end in it.
  var mayEnd: Bool {
    isDigit || isASCIILetter || self == .hash || self == .soundMark
      || (code >= Self.wideE.code && code <= Self.acuteO.code)
  }

  /// The digit that shares a key with a letter on a telephone keypad; nil for anything else.
  var keypadDigit: UInt8? {
    guard isASCIILetter else { return nil }
    switch code | 0x20 {
    case 97...99: return 2
    case 100...102: return 3
    case 103...105: return 4
    case 106...108: return 5
    case 109...111: return 6
    case 112...115: return 7
    case 116...118: return 8
    default: return 9
    }
  }
}

extension PhoneCharacter {
  /// Reads the character at an offset.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - offset: 0-based byte offset of a scalar, inside the text.
  ///   - width: set to the length of the scalar in bytes.
  @inline(__always)
  init(in text: borrowing Span<UInt8>, at offset: Int, width: inout Int) {
    let byte = text[offset]
    guard byte >= 0x80 else {
      width = 1
      self = Self.ascii(byte)
      return
    }
    let scalar = PhoneScalars.scalar(in: text, at: offset, width: &width)
    self.init(wide: scalar)
  }

  /// Reads the character that ends before an offset.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - offset: 0-based byte offset of the end of a scalar, greater than 0.
  ///   - width: set to the length of the scalar in bytes.
  @inline(__always)
  init(in text: borrowing Span<UInt8>, before offset: Int, width: inout Int) {
    let byte = text[offset &- 1]
    guard byte >= 0x80 else {
      width = 1
      self = Self.ascii(byte)
      return
    }
    let start = PhoneScalars.start(in: text, before: offset)
    let scalar = PhoneScalars.scalar(in: text, at: start, width: &width)
    width = offset &- start
    self.init(wide: scalar)
  }

  @inline(__always)
  private static func ascii(_ byte: UInt8) -> PhoneCharacter {
    if byte &- 65 < 26 { return PhoneCharacter(byte == 88 ? 88 : byte | 0x20) }
    if byte == UInt8(ascii: "]") { return .closing }
    return PhoneCharacter(byte)
  }

  /// The character of a scalar outside ASCII.
  init(wide scalar: UInt32) {
    // Han and Hangul, the most frequent neighbours of digits, take no part.
    if scalar >= 0x3100 && scalar < 0xA000 {
      self = .other
      return
    }
    switch scalar {
    case 0xA0: self = .noBreakSpace
    case 0xAD, 0x200B, 0x2010, 0x2011, 0x2053, 0x2060, 0x2212, 0x223C, 0xFF0F: self = .filler
    case 0x2012...0x2015, 0xFF0D: self = .dash
    case 0x3000: self = .wideSpace
    case 0x30FC: self = .soundMark
    case 0xFF0B: self = .plus
    case 0xFF0E: self = .wideDot
    case 0xFF03: self = .wideHash
    case 0xFF08, 0xFF3B: self = .bracket
    case 0xFF09, 0xFF3D: self = .closing
    case 0xFF5E: self = .tilde
    case 0xFF25, 0xFF45: self = .wideE
    case 0xFF38, 0xFF58: self = .wideX
    case 0xFF34, 0xFF54: self = .wideT
    case 0xFF2E, 0xFF4E: self = .wideN
    case 0xFF29, 0xFF49: self = .wideI
    case 0x414, 0x434: self = .cyrillicD
    case 0x41E, 0x43E: self = .cyrillicO
    case 0x411, 0x431: self = .cyrillicB
    case 0xD3, 0xF3: self = .acuteO
    case 0x301: self = .combiningAcute
    default:
      if let value = DecimalDigits.value(of: scalar) {
        self.init(Self.firstOtherDigit + value)
      } else {
        self = .other
      }
    }
  }
}

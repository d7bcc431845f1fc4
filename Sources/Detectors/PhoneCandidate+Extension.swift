// SPDX-License-Identifier: Apache-2.0

/// Splits the extension off a number that has been read.
extension PhoneCandidate {
  /// An extension at the end of a number.
  struct ExtensionSplit {
    /// Where the extension starts, with the blanks before its label.
    let start: Int
    /// The digits of the extension.
    let digits: Range<Int>
  }

  /// The longest extension that reaches the end of a range.
  ///
  /// - Parameter range: places of the candidate.
  /// - Returns: nil when the range does not end in an extension.
  func extensionSplit(in range: Range<Int>) -> ExtensionSplit? {
    guard features.contains(.label) else { return nil }
    var end = range.upperBound
    let isHashed = end > range.lowerBound && self[end - 1] == .hash
    if isHashed { end -= 1 }
    var first = end
    while first > range.lowerBound && self[first - 1].isDigit { first -= 1 }
    let digitCount = end - first
    guard digitCount > 0 && digitCount <= PhoneExtension.digitsAfterClearLabel else { return nil }

    var start = first
    if !isHashed && first > range.lowerBound && self[first - 1] == .equals,
      let label = labelStart(";ext=", endingAt: first, from: range.lowerBound)
    {
      start = label
    }
    if digitCount <= PhoneExtension.digitsWithoutLabel && isHashed {
      var blank = first
      while blank > range.lowerBound && (self[blank - 1] == .hyphen || self[blank - 1] == .space) {
        blank -= 1
      }
      start = min(start, blank)
    }
    // What may lie between a label and the digits.
    var separators = first
    while separators > range.lowerBound
      && (self[separators - 1].isLabelSeparator || self[separators - 1] == .hyphen)
    {
      separators -= 1
    }
    var labelEnd = separators
    if labelEnd > range.lowerBound && self[labelEnd - 1].isLabelMark { labelEnd -= 1 }
    if let (label, limit) = labelStart(endingAt: labelEnd, from: range.lowerBound),
      digitCount <= limit
    {
      var blank = label
      while blank > range.lowerBound && self[blank - 1].isLabelSeparator { blank -= 1 }
      start = min(start, blank)
    }
    if let pause = pauseStart(
      endingAt: labelEnd, separators: separators..<first, from: range.lowerBound,
      digitCount: digitCount)
    {
      start = min(start, pause)
    }
    return start < first ? ExtensionSplit(start: start, digits: first..<end) : nil
  }

  /// Where a label that ends at a place starts, and how many digits may follow it.
  private func labelStart(endingAt end: Int, from lowest: Int) -> (start: Int, limit: Int)? {
    guard end > lowest else { return nil }
    let vague = PhoneExtension.digitsAfterVagueLabel
    let clear = PhoneExtension.digitsAfterClearLabel
    switch self[end - 1].folded {
    case .hash, .wideHash, .tilde:
      return (end - 1, vague)
    case .lowerX, .wideX:
      return (end - 1, vague)
    case .cyrillicB:
      guard end - 3 >= lowest && self[end - 2] == .cyrillicO && self[end - 3] == .cyrillicD else {
        return nil
      }
      return (end - 3, clear)
    case .wideT, .wideN:
      return wideLabelStart(endingAt: end, from: lowest)
    case .combiningAcute, .acuteO:
      return extensionLabelStart(endingAt: end, from: lowest).map { ($0, clear) }
    default:
      guard self[end - 1].isASCIILetter else { return nil }
      if let start = labelStart("int", endingAt: end, from: lowest) { return (start, vague) }
      if let start = labelStart("anexo", endingAt: end, from: lowest) { return (start, clear) }
      return extensionLabelStart(endingAt: end, from: lowest).map { ($0, clear) }
    }
  }

  /// Where a form of "extension" that ends at a place starts: "xt" to "extensión".
  private func extensionLabelStart(endingAt end: Int, from lowest: Int) -> Int? {
    var stem = end
    if stem > lowest && self[stem - 1] == PhoneCharacter(UInt8(ascii: "n")) { stem -= 1 }
    var vowel = stem
    if vowel > lowest && self[vowel - 1] == .combiningAcute {
      vowel -= 1
    }
    if vowel > lowest && self[vowel - 1] == PhoneCharacter(UInt8(ascii: "o")) {
      vowel -= 1
    } else if stem > lowest && self[stem - 1] == .acuteO {
      vowel = stem - 1
    } else {
      vowel = stem
    }
    if vowel < stem, let middle = labelStart("ensi", endingAt: vowel, from: lowest) {
      stem = middle
    }
    return labelStart("ext", endingAt: stem, from: lowest)
      ?? labelStart("xt", endingAt: stem, from: lowest)
  }

  private func wideLabelStart(endingAt end: Int, from lowest: Int) -> (start: Int, limit: Int)? {
    func at(_ distance: Int) -> PhoneCharacter {
      end - distance >= lowest ? self[end - distance] : .other
    }
    if at(1) == .wideT && at(2) == .wideN && at(3) == .wideI {
      return (end - 3, PhoneExtension.digitsAfterVagueLabel)
    }
    let optional = at(1) == .wideN ? 1 : 0
    guard at(1 + optional) == .wideT && at(2 + optional) == .wideX else { return nil }
    let start = end - 2 - optional
    let hasE = at(3 + optional) == .wideE
    return (hasE ? start - 1 : start, PhoneExtension.digitsAfterClearLabel)
  }

  /// Where an ASCII label that ends at a place starts.
  private func labelStart(_ label: String, endingAt end: Int, from lowest: Int) -> Int? {
    var place = end
    for wanted in label.utf8.reversed() {
      guard place > lowest && self[place - 1].folded.code == wanted else { return nil }
      place -= 1
    }
    return place
  }

  /// Where the commas or the semicolon start that make a phone pause before it dials on.
  ///
  /// - Parameters:
  ///   - end: where a label would end.
  ///   - separators: the separators right before the extension's digits.
  ///   - lowest: the first place that may take part.
  ///   - digitCount: how many digits the extension has.
  /// - Returns: the place with the blanks before it; nil when there is no pause.
  private func pauseStart(
    endingAt end: Int, separators: Range<Int>, from lowest: Int, digitCount: Int
  ) -> Int? {
    func beforeBlanks(_ place: Int) -> Int {
      var start = place
      while start > lowest && self[start - 1].isLabelBlank { start -= 1 }
      return start
    }
    func isComma(_ place: Int) -> Bool { place >= lowest && self[place] == .comma }
    let mayPause = digitCount <= PhoneExtension.digitsAfterPause
    let mayBeCommas = digitCount <= PhoneExtension.digitsAfterVagueLabel
    if mayPause && end > lowest && self[end - 1] == .semicolon { return beforeBlanks(end - 1) }
    if end < separators.lowerBound && isComma(end - 1) {
      var commas = end - 1
      while mayBeCommas && isComma(commas - 1) { commas -= 1 }
      if mayBeCommas { return beforeBlanks(commas) }
      if mayPause && isComma(end - 2) { return beforeBlanks(end - 2) }
    }
    for place in separators where isComma(place) {
      if mayBeCommas || (mayPause && place + 1 < separators.upperBound && isComma(place + 1)) {
        return beforeBlanks(place)
      }
    }
    return nil
  }
}

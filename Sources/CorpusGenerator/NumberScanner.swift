// SPDX-License-Identifier: Apache-2.0

/// Finds the numbers of a text that may be varied.
///
/// A number is left alone unless it stands free: next to a letter, a slash or a further group of
/// digits it may be part of an address, a part number or a telephone number.
struct NumberScanner {
  let text: [UInt8]
  /// One flag a byte: this byte belongs to a label's match and must stay as it is.
  let isProtected: [Bool]

  /// Finds the numbers in order of their offsets; they never overlap.
  func numbers() -> [ShapedNumber] {
    var found: [ShapedNumber] = []
    var offset = 0
    while offset < text.count {
      guard let number = number(at: offset) else {
        offset += 1
        continue
      }
      if !isProtected[number.range].contains(true) { found.append(number) }
      offset = number.range.upperBound
    }
    return found
  }

  private func number(at offset: Int) -> ShapedNumber? {
    if let orderID = orderID(at: offset) { return orderID }
    guard isDigit(offset), isFreeBefore(offset) else { return nil }
    return date(at: offset) ?? ideographDate(at: offset) ?? time(at: offset)
      ?? price(at: offset) ?? groupedParcel(at: offset) ?? longNumber(at: offset)
  }

  /// The 3-7-7 digits of an order, or `D01-` and 7-7 of a digital one.
  func orderID(at offset: Int) -> ShapedNumber? {
    guard isDigit(offset) || byte(offset) == UInt8(ascii: "D"),
      digitCount(from: offset + 1) == 2, byte(offset + 3) == UInt8(ascii: "-"),
      digitCount(from: offset + 4) == 7, byte(offset + 11) == UInt8(ascii: "-"),
      digitCount(from: offset + 12) == 7, !isDigit(offset - 1)
    else { return nil }
    return ShapedNumber(
      kind: .orderID, range: offset..<(offset + 19),
      fields: [
        .init(offset: 4, width: 7, minimum: 0, maximum: 9_999_999),
        .init(offset: 12, width: 7, minimum: 0, maximum: 9_999_999),
      ])
  }

  /// `14.05.2025`, `5/14/2025`, `2025-05-14`: which part is the month shows only when the other
  /// is above 12, so an ambiguous pair stays below 13 on both sides.
  private func date(at offset: Int) -> ShapedNumber? {
    let widths = (digitCount(from: offset), 0)
    guard let separator = byte(offset + widths.0), [0x2D, 0x2E, 0x2F].contains(separator) else {
      return nil
    }
    let second = offset + widths.0 + 1
    let secondWidth = digitCount(from: second)
    let third = second + secondWidth + 1
    guard byte(third - 1) == separator else { return nil }
    let thirdWidth = digitCount(from: third)
    guard isFreeAfter(third + thirdWidth) else { return nil }
    let isYearFirst = widths.0 == 4 && (1...2).contains(secondWidth) && (1...2).contains(thirdWidth)
    let isYearLast = (1...2).contains(widths.0) && (1...2).contains(secondWidth) && thirdWidth == 4
    guard isYearFirst || isYearLast else { return nil }
    let parts = isYearFirst ? [second, third] : [offset, second]
    let values = parts.map { value(at: $0) }
    guard values.allSatisfy({ (1...31).contains($0) }), values.min() ?? 0 <= 12 else { return nil }
    return ShapedNumber(
      kind: .date, range: offset..<(third + thirdWidth),
      fields: parts.map { dayOrMonth(at: $0, from: offset, isDay: value(at: $0) > 12) })
  }

  /// `2025年5月14日` and `5月14日`.
  private func ideographDate(at offset: Int) -> ShapedNumber? {
    var month = offset
    if digitCount(from: offset) == 4, hasSuffix("年", at: offset + 4) { month = offset + 7 }
    let monthWidth = digitCount(from: month)
    guard (1...2).contains(monthWidth), hasSuffix("月", at: month + monthWidth) else { return nil }
    let day = month + monthWidth + 3
    let dayWidth = digitCount(from: day)
    guard (1...2).contains(dayWidth), hasSuffix("日", at: day + dayWidth),
      (1...12).contains(value(at: month)), (1...31).contains(value(at: day))
    else { return nil }
    return ShapedNumber(
      kind: .date, range: offset..<(day + dayWidth),
      fields: [
        dayOrMonth(at: month, from: offset, isDay: false),
        dayOrMonth(at: day, from: offset, isDay: value(at: day) > 12),
      ])
  }

  private func dayOrMonth(at start: Int, from offset: Int, isDay: Bool) -> ShapedNumber.Field {
    let width = digitCount(from: start)
    let values: ClosedRange<Int>
    // A part of two digits keeps its leading zero, or its lack of one, as its writer would.
    if isDay {
      values = 13...28
    } else if width == 2, byte(start) != UInt8(ascii: "0") {
      values = 10...12
    } else {
      values = 1...9
    }
    return .init(
      offset: start - offset, width: width, minimum: values.lowerBound,
      maximum: values.upperBound)
  }

  /// `10:42`: only the minutes change, so that opening hours and "p.m." keep their sense.
  private func time(at offset: Int) -> ShapedNumber? {
    let width = digitCount(from: offset)
    guard (1...2).contains(width), byte(offset + width) == UInt8(ascii: ":"),
      digitCount(from: offset + width + 1) == 2, isFreeAfter(offset + width + 3),
      value(at: offset) < 24, value(at: offset + width + 1) < 60
    else { return nil }
    return ShapedNumber(
      kind: .time, range: offset..<(offset + width + 3),
      fields: [.init(offset: width + 1, width: 2, minimum: 0, maximum: 59)])
  }

  /// An amount beside a currency sign; `1.299,00` has three runs of digits.
  private func price(at offset: Int) -> ShapedNumber? {
    var runs: [Range<Int>] = []
    var end = offset
    while true {
      let width = digitCount(from: end)
      guard width > 0 else { return nil }
      runs.append(end..<(end + width))
      end += width
      guard [0x2C, 0x2E].contains(byte(end)), isDigit(end + 1) else { break }
      end += 1
    }
    guard runs.count <= 3, runs[0].count <= 6, runs.dropFirst().allSatisfy({ $0.count <= 3 }),
      isFreeAfter(end), isCurrency(before: offset) || isCurrency(after: end)
    else { return nil }
    let fields = runs.enumerated().map { index, run in
      let isLeading = index == 0 && byte(run.lowerBound) != UInt8(ascii: "0")
      let places = power(of: run.count)
      return ShapedNumber.Field(
        offset: run.lowerBound - offset, width: run.count,
        minimum: isLeading ? places / 10 : 0, maximum: index == 0 && !isLeading ? 0 : places - 1)
    }
    return ShapedNumber(kind: .price, range: offset..<end, fields: fields)
  }

  /// Three groups of four digits, as carriers print them: the first group stays.
  private func groupedParcel(at offset: Int) -> ShapedNumber? {
    guard let separator = byte(offset + 4), [0x20, 0x2D].contains(separator),
      byte(offset + 9) == separator,
      [0, 5, 10].allSatisfy({ digitCount(from: offset + $0) == 4 }), isFreeAfter(offset + 14),
      !(byte(offset + 14) == separator && isDigit(offset + 15)),
      !(byte(offset - 1) == 0x20 && isAlphanumeric(offset - 2))
    else { return nil }
    return ShapedNumber(
      kind: .parcel, range: offset..<(offset + 14),
      fields: [5, 10].map { .init(offset: $0, width: 4, minimum: 0, maximum: 9999) })
  }

  /// Eleven digits or more: an article code when its check digit holds, else a parcel number.
  private func longNumber(at offset: Int) -> ShapedNumber? {
    let width = digitCount(from: offset)
    let end = offset + width
    guard (11...40).contains(width), isFreeAfter(end),
      !(byte(end) == 0x20 && isDigit(end + 1)), !(byte(offset - 1) == 0x20 && isDigit(offset - 2))
    else { return nil }
    let digits = text[offset..<(end - 1)]
    let isArticle = (12...14).contains(width) && ShapedNumber.checkDigit(digits) == text[end - 1]
    // The first half names the carrier or the maker and often has a meaning of its own.
    let changed = min(6, width / 2)
    let start = width - changed - (isArticle ? 1 : 0)
    return ShapedNumber(
      kind: isArticle ? .articleCode : .parcel, range: offset..<end,
      fields: [
        .init(offset: start, width: changed, minimum: 0, maximum: power(of: changed) - 1)
      ])
  }
}

// SPDX-License-Identifier: Apache-2.0

import MessageText

/// A row of number words, ideographs for digits and figures with little between them.
struct SpelledNumber {
  /// From the first to the last of them, as 0-based byte range.
  private(set) var range: Range<Int>
  /// What they say one after the other.
  private(set) var digits: [UInt8] = []
  /// How many are words or ideographs.
  private(set) var spelledCount = 0
  /// How many are ideographs.
  private(set) var ideographCount = 0
  /// Whether the numbers only rise or only fall, as when one counts or lists sizes.
  private(set) var isCounting = true

  /// Whether it begins and ends with figures.
  private var isFramed = false
  private var values: [Int] = []

  /// A longer row is cut.
  private static let maximumDigits = 40

  /// Whether it is dictated like a phone number.
  var isDictated: Bool {
    spelledCount >= 3 && digits.count >= 7 && digits.count <= 20 && !isCounting
      && !isYears
  }

  /// Whether words or ideographs stand for some of the figures of a number: 0171 392 null null 46.
  var isPatched: Bool {
    isFramed && spelledCount > 0 && digits.count >= 9 && digits.count <= 15
  }

  /// Whether it is two years in words: 二〇二四—二〇二五.
  private var isYears: Bool {
    digits.count == 8 && ideographCount == 8 && digits[0] == 0x32 && digits[4] == 0x32
      && digits[1] == 0x30 && digits[5] == 0x30
  }

  /// Reads the row that begins at a byte.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - start: 0-based byte offset where a word, a figure or an ideograph may begin.
  init?(in text: borrowing Span<UInt8>, from start: Int) {
    range = start..<start
    var position = start
    var repeats = 1
    var isParted = false
    let startsWithFigure = start < text.count && text[start].isASCIIDigit
    while digits.count < Self.maximumDigits, let part = Self.part(in: text, at: position) {
      switch part.meaning {
      case .times(let count):
        repeats = Int(count)
        spelledCount += 1
      case .number(let number), .andTens(let number):
        append(number, part, repeats, isParted)
        isFramed = false
        repeats = 1
        range = start..<part.end
      case nil:
        for offset in position..<part.end { digits.append(text[offset]) }
        values.append(-1)
        range = start..<part.end
        isFramed = startsWithFigure
      }
      guard let next = Self.separatorEnd(in: text, from: part.end) else { break }
      let behindThen = Self.thenEnd(in: text, at: next)
      isParted = behindThen != nil
      position = behindThen ?? next
    }
    guard !range.isEmpty else { return nil }
    isCounting = Self.isCounting(values)
  }

  /// Whether numbers follow one another as when one counts or lists sizes.
  ///
  /// They rise or fall, in equal steps, or they are digits or round and five and more, hundreds four and
  /// more. An "o" is "or" there.
  private static func isCounting(_ values: [Int]) -> Bool {
    guard values.allSatisfy({ $0 >= 0 }), let first = values.first else { return false }
    let values = [first] + values.dropFirst().filter { $0 > 0 }
    guard values.count > 1 else { return false }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    let isOrdered = steps.allSatisfy { $0 > 0 } || steps.allSatisfy { $0 < 0 }
    let isEven = steps.allSatisfy { $0 == steps[0] }
    let isPlain = first > 0 && values.allSatisfy { $0 < 10 || $0 % 5 == 0 }
    let fewest = values.allSatisfy { $0 >= 100 } ? 4 : 5
    return isOrdered && (isEven || values.count >= fewest && isPlain)
  }

  private mutating func append(_ number: Int, _ part: Part, _ repeats: Int, _ isParted: Bool) {
    spelledCount += 1
    if part.isIdeograph { ideographCount += 1 }
    if part.mayJoin, !isParted, let last = values.last, let sum = Self.sum(last, part.meaning) {
      digits.removeLast(Self.digits(of: last).count)
      digits += Self.digits(of: sum)
      values[values.count - 1] = sum
      return
    }
    for _ in 0..<repeats { digits += Self.digits(of: number) }
    values.append(number)
  }

  /// The number of which the one before is the first part: five hundred and three, sixty-one, nine
  /// and forty.
  private static func sum(_ last: Int, _ meaning: NumberWords.Meaning?) -> Int? {
    switch meaning {
    case .andTens(let tens): (1..<10).contains(last % 100) ? last + tens : nil
    case .number(let number) where number > 0 && last > 0:
      // "soixante-dix-huit": up to 19 are said behind tens.
      last % 100 == 0 && number < 100 || last % 100 >= 20 && last % 10 == 0 && number < 20
        ? last + number : nil
    default: nil
    }
  }

  private static func digits(of number: Int) -> [UInt8] { Array("\(number)".utf8) }

  private struct Part {
    var meaning: NumberWords.Meaning?
    var end: Int
    var isIdeograph = false
    /// Whether it may belong to the number before it.
    var mayJoin = false
  }

  private static func part(in text: borrowing Span<UInt8>, at start: Int) -> Part? {
    guard start < text.count else { return nil }
    let byte = text[start]
    if byte &- UInt8(ascii: "0") < 10 {
      var end = start
      while end < text.count, text[end] &- UInt8(ascii: "0") < 10 { end += 1 }
      guard end - start <= 8 else { return nil }
      return Part(meaning: nil, end: end)
    }
    if let found = NumberWords.unspacedDigit(in: text, at: start) {
      return Part(meaning: .number(Int(found.digit)), end: found.end, isIdeograph: true)
    }
    guard NumberWords.standard.mayMean(at: start, in: text) else { return nil }
    let end = DisguiseText.wordEnd(in: text, from: start)
    guard end > start else { return nil }
    // "quatre-vingt-dix-sept", "on dokuz": the longest word wins, then those it is made of.
    let longer = compoundEnd(in: text, from: end)
    if longer > end, let meaning = NumberWords.standard.meaning(of: start..<longer, in: text) {
      return Part(meaning: meaning, end: longer, mayJoin: mayJoin(start, text))
    }
    guard let meaning = NumberWords.standard.meaning(of: start..<end, in: text) else { return nil }
    return Part(meaning: meaning, end: end, mayJoin: mayJoin(start, text))
  }

  private static func compoundEnd(in text: borrowing Span<UInt8>, from end: Int) -> Int {
    guard end + 1 < text.count, text[end] == UInt8(ascii: "-") || text[end] == UInt8(ascii: " ")
    else { return end }
    return DisguiseText.wordEnd(in: text, from: end + 1)
  }

  /// Whether a number can be the second part of a longer one: a comma or slash parts numbers; a blank
  /// or hyphen joins them.
  private static func mayJoin(_ start: Int, _ text: borrowing Span<UInt8>) -> Bool {
    guard start > 0 else { return false }
    let before = text[start - 1]
    guard before == UInt8(ascii: " ") || before == UInt8(ascii: "-") else { return false }
    return start < 2 || DisguiseText.isLetter(before: start - 1, in: text)
  }

  /// Where the next part may begin behind what parts number words.
  private static func separatorEnd(in text: borrowing Span<UInt8>, from start: Int) -> Int? {
    var position = start
    var count = 0
    while position < text.count, count < 10 {
      let byte = text[position]
      switch byte {
      case 0x20, 0x0A, UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "_"),
        UInt8(ascii: "*"), UInt8(ascii: "|"), UInt8(ascii: ";"):
        position += 1
      case 0xC2 where text.holds("·", at: position): position += 2
      case 0xD8 where text.holds("\u{60C}", at: position): position += 2
      case 0xE2
      where text.holds("–", at: position) || text.holds("…", at: position)
        || text.holds("•", at: position):
        position += 3
      case 0xE3
      where text.holds("、", at: position) || text.holds("の", at: position)
        || text.holds("・", at: position):
        position += 3
      case 0xEF where text.holds("，", at: position): position += 3
      default:
        if let joined = joinerEnd(in: text, at: position) { return joined }
        return position
      }
      count += 1
    }
    return position < text.count ? position : nil
  }

  /// Behind the "y" of "cincuenta y cinco".
  private static func joinerEnd(in text: borrowing Span<UInt8>, at start: Int) -> Int? {
    guard start > 0, text[start - 1] == UInt8(ascii: " ") else { return nil }
    for word: StaticString in ["y ", "e ", "et ", "und ", "and "] where text.holds(word, at: start)
    {
      let next = start + word.utf8CodeUnitCount
      if part(in: text, at: next) != nil { return next }
    }
    return nil
  }

  /// Behind the words that say that the next number follows: "noll sju noll sedan ett".
  private static func thenEnd(in text: borrowing Span<UInt8>, at start: Int) -> Int? {
    guard start < text.count else { return nil }
    for (word, _) in thenWords[text[start]] where text.holdsCaseless(word, at: start) {
      let end = start + word.count
      if part(in: text, at: end) != nil { return end }
    }
    return nil
  }

  /// With the blank behind them, longer ones first.
  private static let thenWords = FirstByteTable(
    [
      "and then ", "then ", "und dann ", "dann ", "danach ", "et puis ", "puis ", "ensuite ",
      "e poi ",
      "poi ", "y luego ", "luego ", "después ", "e depois ", "depois ", "en dan ", "dan ",
      "daarna ",
      "a potem ", "potem ", "następnie ", "och sedan ", "sedan ", "och så ", "så ", "och ", "en ",
      "i ",
      "ve sonra ", "sonra ", "وبعدها ", "وبعدين ", "ثم ", "それから", "そして", "然后", "然後", "接着",
      "接著", "再来", "再來",
    ].map { ($0, ()) })

  /// The edits that turn dictated numbers of a folded text into figures.
  static func edits(in text: borrowing Span<UInt8>) -> [FoldedText.Edit] {
    var edits: [FoldedText.Edit] = []
    var position = 0
    while position < text.count {
      guard let run = SpelledNumber(in: text, from: position), run.spelledCount > 0 else {
        position = DisguiseText.nextWord(after: position, in: text)
        continue
      }
      let isIdeographic = run.ideographCount == run.spelledCount
      let isInName =
        isIdeographic && run.ideographCount >= 2 && position > 0
        && (isASCIILetter(text[position - 1]) || text[position - 1] == UInt8(ascii: "_"))
      if run.isDictated || run.isPatched || isInName {
        let trick: Evasion = isIdeographic ? .digitSet : .spelledDigits
        edits.append(FoldedText.Edit(run.range, run.digits, trick))
      }
      position = max(run.range.upperBound, position + 1)
    }
    return edits
  }
}

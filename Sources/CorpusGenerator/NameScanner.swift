// SPDX-License-Identifier: Apache-2.0

/// Finds the names of people in a message, by the words around them.
///
/// Only names in places where any other name reads as well are found: after a greeting or a title,
/// before an honorific, and alone in the last line.
struct NameScanner {
  let text: [UInt8]
  /// One flag a byte: this byte belongs to a label's match and must stay as it is.
  let isProtected: [Bool]

  /// A name and where it stands, in bytes, end exclusive.
  struct Name: Equatable {
    let kind: NameKind
    let range: Range<Int>
  }

  private static let titles = ["Prof", "Mag", "Ing", "Dipl", "Lic", "Team", "Customer", "Dra"]
    .map { Array($0.utf8) }

  /// Finds the names that a language's marks point at, in order of their offsets.
  ///
  /// - Parameter marks: words with `{first}` or `{last}` behind or before them.
  /// - Returns: names that do not overlap and touch no protected byte.
  func names(marks: [String]) -> [Name] {
    var found: [Name] = []
    for mark in marks {
      if mark.hasSuffix("{first}") {
        found += names(after: Array(mark.dropLast("{first}".count).utf8), kind: .first)
      } else if mark.hasSuffix("{last}") {
        found += names(after: Array(mark.dropLast("{last}".count).utf8), kind: .last)
      } else if mark.hasPrefix("{last}") {
        found += names(before: Array(mark.dropFirst("{last}".count).utf8))
      }
    }
    if !marks.isEmpty, let name = signature() { found.append(name) }
    var end = 0
    return found.filter { !isProtected[$0.range].contains(true) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
      .filter { name in
        guard name.range.lowerBound >= end else { return false }
        end = name.range.upperBound
        return true
      }
  }

  private func names(after mark: [UInt8], kind: NameKind) -> [Name] {
    text.occurrences(of: mark).compactMap { offset in
      guard !isLetter(offset - 1), let range = word(at: offset + mark.count) else { return nil }
      let isVocativeEnd = kind == .last || endsGreeting(range.upperBound)
      guard isVocativeEnd, !Self.titles.contains(Array(text[range])) else { return nil }
      return Name(kind: kind, range: range)
    }
  }

  /// A Han name before an honorific, such as the surname in `佐々木様、`.
  private func names(before honorific: [UInt8]) -> [Name] {
    // Words such as 多様 end in the same character, so Japanese surnames need two characters
    // and a pause behind the honorific; a Chinese surname is one character.
    let isJapanese = honorific.elementsEqual("様".utf8)
    let lengths = isJapanese ? 2...3 : 1...1
    return text.occurrences(of: honorific).compactMap { offset in
      var start = offset
      while start >= 3, isHan(start - 3) { start -= 3 }
      let isLong = lengths.contains((offset - start) / 3)
      guard isLong, isPause(before: start), isPause(after: offset + honorific.count) else {
        return nil
      }
      return Name(kind: .last, range: start..<offset)
    }
  }

  /// A single capitalised word in the last line.
  private func signature() -> Name? {
    guard let lineBreak = text.lastIndex(of: UInt8(ascii: "\n")),
      let range = word(at: lineBreak + 1), range.upperBound == text.count, range.count <= 14
    else { return nil }
    return Name(kind: .first, range: range)
  }

  /// A word of two letters or more with a capital: an ASCII one or a letter beyond ASCII.
  private func word(at offset: Int) -> Range<Int>? {
    guard offset < text.count else { return nil }
    let first = text[offset]
    guard (0x41...0x5A).contains(first) || first == 0xC3 || first == 0xC5 else { return nil }
    var end = offset
    while isLetter(end) || (end > offset && text.indices.contains(end) && text[end] == 0x2D) {
      end += 1
    }
    return end - offset >= 3 ? offset..<end : nil
  }

  private func isLetter(_ offset: Int) -> Bool {
    guard text.indices.contains(offset) else { return false }
    // Latin letters beyond ASCII begin with C3 to CB; E2 begins dashes and quotation marks.
    return (0x41...0x5A).contains(text[offset] & 0xDF) || (0xC3...0xCB).contains(text[offset])
      || (0x80...0xBF).contains(text[offset]) && isContinuationOfLetter(offset)
  }

  private func isContinuationOfLetter(_ offset: Int) -> Bool {
    offset > 0 && (0xC3...0xCB).contains(text[offset - 1])
  }

  private func endsGreeting(_ offset: Int) -> Bool {
    guard offset < text.count else { return true }
    if ",!:\n".utf8.contains(text[offset]) { return true }
    return [" - ", " – "].contains { text[offset...].starts(with: $0.utf8) }
  }

  private func isHan(_ offset: Int) -> Bool {
    // E4 to E9 begin the unified ideographs; 々 repeats the one before it.
    (0xE4...0xE9).contains(text[offset]) || text[offset...].starts(with: "々".utf8)
  }

  private func isPause(before offset: Int) -> Bool {
    offset == 0
      || ["\n", " ", "，", "。", "、", "　"].contains {
        text[..<offset].suffix($0.utf8.count).elementsEqual($0.utf8)
      }
  }

  private func isPause(after offset: Int) -> Bool {
    offset == text.count
      || ["\n", " ", "，", "。", "、", "：", ",", ":", "　"].contains {
        text[offset...].starts(with: $0.utf8)
      }
  }
}

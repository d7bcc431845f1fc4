// SPDX-License-Identifier: Apache-2.0

/// What a help desk writes in one language beside the matter itself: greetings, sign-offs, names,
/// goods and neutral sentences, none of which breaks a rule or holds a phrase of a policy.
///
/// In greetings, closings and sentences a word in braces stands for something drawn anew; the words
/// are the raw values of `Piece.Slot`.
struct LanguageBank: Sendable {
  /// As in the `lang` of a message.
  let language: String
  /// How often the language is drawn, relative to the others.
  let weight: Int
  let dateStyle: DateStyle
  /// What stands between two sentences of a paragraph.
  let blank: String
  /// The first three digits of order ids in the language's marketplaces.
  let orderPrefixes: [String]
  let firstNames: [String]
  let lastNames: [String]
  let products: [String]
  /// How a message may begin; one that begins so gets no further greeting.
  let greetingWords: [String]
  /// Where a name may stand in a message: words before `{first}` or `{last}`, or after it.
  let nameMarks: [String]
  let greetings: [String]
  /// May hold a line break, written `|` in a bank.
  let closings: [String]
  let sentences: [String]

  /// How a date is written out.
  enum DateStyle: Sendable {
    /// `14 May`
    case dayMonthName
    /// `14.05.2026`
    case dotted
    /// `14/05/2026`
    case slashed
    /// `14-05-2026`
    case dashed
    /// `2026-05-14`
    case iso
    /// `5月14日`
    case ideographs
  }

  /// Makes a bank from texts with one entry a line, or with entries apart by blanks for names.
  init(
    _ language: String, weight: Int, dateStyle: DateStyle, blank: String = " ",
    orderPrefixes: String, firstNames: String, lastNames: String, products: String,
    greetingWords: String, nameMarks: String, greetings: String, closings: String,
    sentences: String
  ) {
    func lines(_ text: String) -> [String] {
      text.split(separator: "\n").map(String.init)
    }
    func words(_ text: String) -> [String] {
      text.split { $0 == " " || $0 == "\n" }.map(String.init)
    }
    self.language = language
    self.weight = weight
    self.dateStyle = dateStyle
    self.blank = blank
    self.orderPrefixes = words(orderPrefixes)
    self.firstNames = words(firstNames)
    self.lastNames = words(lastNames)
    self.products = lines(products)
    self.greetingWords = lines(greetingWords)
    self.nameMarks = lines(nameMarks)
    self.greetings = lines(greetings)
    self.closings = lines(closings).map { $0.split(separator: "|").joined(separator: "\n") }
    self.sentences = lines(sentences)
  }

  /// The banks there are, in a fixed order.
  static let all: [LanguageBank] = [
    .english, .german, .french, .spanish, .italian, .japanese, .simplifiedChinese,
    .traditionalChinese, .turkish, .polish, .portuguese, .dutch, .swedish, .arabic,
  ]
}

// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Detectors

@Suite("Numbers in words")
struct SpelledNumberTests {
  private static let rows: [(text: String, digits: String)] = [
    ("zero one seven one", "0171"),
    ("nine hundred four, six one", "90461"),
    ("five hundred and thirty three", "533"),
    ("one two hundred", "1200"),
    ("null eins, zweiundzwanzig, fünfhundert", "0122500"),
    ("zéro six, quatre-vingt-douze, soixante-dix-huit", "069278"),
    ("zéro six quatre vingt douze soixante dix huit", "069278"),
    ("deux cent, dix sept", "20017"),
    ("seiscientos doce treinta y cuatro", "61234"),
    ("trezentos e quarenta e cinco", "345"),
    ("tre quattro, ottanta, cento", "3480100"),
    ("pięćset dwanaście, trzysta czterdzieści", "512340"),
    ("dwieście dwadzieścia dwa", "222"),
    ("sıfır beş yüz otuz üç, beşyüz elli beş, on dokuz", "053355519"),
    ("tweehonderd, zesenvijftig", "20056"),
    ("tvåhundra sjuttiosex", "276"),
    ("صفر عشرة، تسعة وأربعين، خمسمية", "01049500"),
    ("noll sju noll sedan ett sju fyra och så noll", "0701740"),
    ("null eins dann zwanzig und dann fünf", "01205"),
    ("zéro six puis douze et puis trente-quatre", "061234"),
    ("一三八然后零零一", "138001"),
    ("ゼロ九ゼロ の 一二 の 五六", "0901256"),
  ]

  @Test(arguments: rows)
  func theDigitsAreThoseThatAreSaid(_ text: String, _ digits: String) throws {
    let bytes = Array(text.utf8)
    let read = SpelledNumber(in: bytes.span, from: 0)
    let number = try #require(read)
    #expect(String(decoding: number.digits, as: UTF8.self) == digits)
    #expect(number.range == 0..<bytes.count)
  }

  @Test(arguments: [
    "ten, twenty, thirty, forty", "five, ten, twenty, fifty, one hundred, two hundred",
    "cien, doscientos, trescientos o quinientos", "one two three four five six seven",
    "one then two then three then four then five then six then seven",
  ])
  func whatIsCountedIsNotDictated(_ text: String) throws {
    let read = SpelledNumber(in: Array(text.utf8).span, from: 0)
    let number = try #require(read)
    #expect(!number.isDictated)
  }
}

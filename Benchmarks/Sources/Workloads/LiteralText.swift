// SPDX-License-Identifier: Apache-2.0

/// Literals, and texts that hold each of them exactly as often as is said.
///
/// Texts are English words with invented ones among them; literals begin with the same words, so
/// that both share their short sequences of bytes, as phrases and messages do. Every literal ends
/// in a word of 8 letters of its own; all other words are shorter and blanks stand between words,
/// so no text holds such an ending except in a planted literal: a match can be nowhere else.
public struct LiteralText: Sendable {
  /// Lower-case literals of one to three words.
  public let literals: [[UInt8]]

  private static let english = """
    the of and to in is you for it that on with was this your are be have not we as at but by from \
    or an will they can if has do our me there what so all her one when which their been out up no \
    would more who about them she had my some then other into than its only time new could these \
    may first any now people over after two how also did many must through back years where much \
    way well down should because each just those good being make very know such last see same like \
    order parcel item box lamp chair table cover screw label morning friday week today invoice \
    stock colour white grey small large left right size weight carrier arrived packed sent return \
    broken missing replace picture fabric thread bulb click turn lift knob under inside bottom \
    please thanks hello regards sorry wait check look open close hand part set bag lid door
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
  private static let onsets =
    ["b", "br", "c", "ch", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "qu", "r", "s", "st"]
    + ["t", "v", "w", "z", ""]
  private static let vowels = ["a", "e", "i", "o", "u", "y", "ea", "ou"]
  private static let codas = ["", "l", "m", "n", "nd", "r", "s", "t", "ck", "x"]

  /// Draws literals.
  ///
  /// - Parameter count: how many.
  public init(literalCount count: Int) {
    var random = SplitMix64(seed: 1)
    var endings: Set<String> = []
    var literals: [[UInt8]] = []
    while literals.count < count {
      let ending = Self.inventedWord(letters: 8, &random)
      guard endings.insert(ending).inserted else { continue }
      let before = (0..<random.next(below: 3)).map { _ in Self.word(&random) + " " }
      literals.append(Array((before.joined() + ending).utf8))
    }
    self.literals = literals
  }

  /// Writes a text.
  ///
  /// - Parameters:
  ///   - byteCount: its length, to within a few words.
  ///   - distance: bytes from one planted literal to the next, at least 40, or nil for none.
  ///   - shouts: whether letters are upper case as often as in a careless message.
  /// - Returns: the text, with a literal planted at each whole multiple of `distance` below
  ///   `byteCount`.
  public func text(byteCount: Int, distance: Int?, shouts: Bool = false) -> [UInt8] {
    var random = SplitMix64(seed: 2)
    var bytes: [UInt8] = []
    var planted = 0
    while bytes.count < byteCount {
      if let distance, bytes.count >= (planted + 1) * distance {
        bytes += random.pick(literals)
        planted += 1
      } else {
        bytes += Self.word(&random).utf8
      }
      bytes.append(0x20)
    }
    if shouts { Self.raise(&bytes, &random) }
    return bytes
  }

  /// Writes a text of nothing but beginnings of literals: all but their last byte.
  ///
  /// - Parameter byteCount: its length, to within a literal.
  /// - Returns: the text, which holds no literal.
  public func nearMisses(byteCount: Int) -> [UInt8] {
    var random = SplitMix64(seed: 3)
    var bytes: [UInt8] = []
    while bytes.count < byteCount {
      bytes += random.pick(literals).dropLast()
      bytes.append(0x20)
    }
    return bytes
  }

  /// Makes upper case of each eighth word's first letter, and of each fortieth word.
  private static func raise(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    var (raisesFirst, raisesAll) = (true, false)
    for index in bytes.indices {
      if bytes[index] == 0x20 {
        raisesFirst = random.next(below: 8) == 0
        raisesAll = random.next(below: 40) == 0
      } else {
        if raisesFirst || raisesAll { bytes[index] &= 0xDF }
        raisesFirst = false
      }
    }
  }

  /// A word of at most 7 letters, the earlier ones of the list more often.
  private static func word(_ random: inout SplitMix64) -> String {
    if random.next(below: 10) == 0 {
      return inventedWord(letters: 3 + random.next(below: 5), &random)
    }
    return english[min(random.next(below: english.count), random.next(below: english.count))]
  }

  private static func inventedWord(letters count: Int, _ random: inout SplitMix64) -> String {
    var word = ""
    while word.count < count {
      word += random.pick(onsets) + random.pick(vowels) + random.pick(codas)
    }
    return String(word.prefix(count))
  }
}

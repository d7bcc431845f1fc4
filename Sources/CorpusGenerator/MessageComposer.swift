// SPDX-License-Identifier: Apache-2.0

import SeededRandom

/// Writes message after message of a corpus; the same seed and item always give the same bytes.
struct MessageComposer {
  /// What a corpus is like.
  struct Settings {
    var seed: UInt64
    var style: CorpusStyle
    /// The share of messages that break a rule, 0 to 1.
    var violatingShare: Double
    /// Whether each record also has its `labels`.
    var keepsLabels: Bool
  }

  let library: TemplateLibrary
  let settings: Settings
  var generator = SplitMix64(seed: 0)
  /// What the digits and names of one message are drawn from, so that equal ones stay equal.
  var messageKey: UInt64 = 0
  var voiceIndex = 0
  var orderID: Piece?
  /// The sentence to come next and the step to the one after it.
  var cursor = (sentence: 0, stride: 1)
  private let violatingBound: UInt64

  /// Makes a composer.
  ///
  /// - Throws: `CorpusError` when the library has nothing for a kind of message that is asked for.
  init(library: TemplateLibrary, settings: Settings) throws {
    self.library = library
    self.settings = settings
    violatingBound = UInt64(settings.violatingShare * 0x1p32)
    for isChat in [false, true] where settings.style != (isChat ? .mail : .chat) {
      for isViolating in [false, true]
      where isViolating ? settings.violatingShare > 0 : settings.violatingShare < 1 {
        guard !library.lot(isChat: isChat, isViolating: isViolating).isEmpty else {
          throw CorpusError.nothingToDraw(violating: isViolating, style: settings.style)
        }
      }
    }
  }

  /// Appends one record with its line feed.
  ///
  /// - Parameters:
  ///   - item: the message's place in the corpus, 1 or more.
  ///   - output: the bytes to append to.
  mutating func append(item: Int, to output: inout [UInt8]) {
    generator = SplitMix64(seed: settings.seed, item: UInt64(item))
    messageKey = generator.next()
    let isViolating = generator.next() >> 32 < violatingBound
    let isHalf = generator.chance(percent: 50)
    let isChat = settings.style == .chat || (settings.style == .mixed && isHalf)
    let drawn = library.lot(isChat: isChat, isViolating: isViolating).draw(from: &generator)
    let template = library.templates[drawn.template]
    voiceIndex = drawn.voice
    orderID = template.orderID

    append("{\"id\":\"g-", to: &output)
    append(item, width: 7, to: &output)
    append("\",", to: &output)
    output.append(contentsOf: library.pool.bytes[template.header])
    appendOrderID(to: &output)
    append("\",\"sent_at\":\"", to: &output)
    appendTimestamp(to: &output)
    append("\",\"text\":\"", to: &output)
    if isChat || template.isComplete {
      append(pieces: template.opening, to: &output)
      append(pieces: template.body, to: &output)
      append(pieces: template.closing, to: &output)
    } else {
      appendMail(template, to: &output)
    }
    append("\"", to: &output)
    if settings.keepsLabels {
      append(",\"labels\":", to: &output)
      output.append(contentsOf: library.pool.bytes[template.labels])
    }
    append("}\n", to: &output)
  }

  /// Appends a template amid as many neutral sentences as its length asks for.
  private mutating func appendMail(_ template: Template, to output: inout [UInt8]) {
    let sentences = library.voices[voiceIndex].sentences
    let closings = library.voices[voiceIndex].closings
    var room = LengthProfile.draw(from: &generator) - template.byteCount
    let addsGreeting = !template.isGreeting && room > 20 && generator.chance(percent: 65)
    let addsClosing = template.closing.isEmpty && room > 40 && generator.chance(percent: 65)
    cursor = (
      generator.next(below: sentences.count),
      drawStride()
    )
    if addsGreeting {
      room -= append(oneOf: library.voices[voiceIndex].greetings, to: &output)
      append(generator.chance(percent: 75) ? "\\n\\n" : "\\n", to: &output)
    }
    let closing = closings[generator.next(below: closings.count)]
    if addsClosing { room -= closing.byteCount }
    append(pieces: template.opening, to: &output)
    let isBeginFree = !template.isGreeting || !template.opening.isEmpty
    if isBeginFree, room > 60, generator.chance(percent: 40) {
      room -= appendSentences(count: 1 + generator.next(below: 2), room: room, to: &output)
      appendGap(isInline: template.joinsBefore, to: &output)
    }
    append(pieces: template.body, to: &output)
    if room > sentences[cursor.sentence].byteCount / 2 {
      appendGap(isInline: template.joinsAfter, to: &output)
      _ = appendSentences(count: 2 * sentences.count, room: room, to: &output)
    }
    append(pieces: template.closing, to: &output)
    if addsClosing {
      append("\\n\\n", to: &output)
      append(pieces: closing.pieces, to: &output)
    }
  }

  /// Appends neutral sentences until the room is used, the last one if most of it fits.
  ///
  /// - Returns: the bytes used.
  private mutating func appendSentences(
    count: Int, room: Int, to output: inout [UInt8]
  ) -> Int {
    var used = 0
    var paragraph = 0
    let sentences = library.voices[voiceIndex].sentences
    for index in 0..<count {
      let sentence = sentences[cursor.sentence]
      guard index == 0 || used + sentence.byteCount / 2 <= room else { break }
      cursor.sentence = (cursor.sentence + cursor.stride) % sentences.count
      if index > 0 {
        let isBreak = paragraph >= 2 && generator.chance(percent: 40)
        appendGap(isInline: !isBreak, to: &output)
        paragraph = isBreak ? 0 : paragraph + 1
      }
      append(pieces: sentence.pieces, to: &output)
      used += sentence.byteCount + 1
    }
    return used
  }

  /// Appends what stands between two sentences: a blank, where there may be one, or line breaks.
  private mutating func appendGap(isInline: Bool, to output: inout [UInt8]) {
    if isInline, generator.chance(percent: 85) {
      output.append(contentsOf: library.pool.bytes[library.voices[voiceIndex].blank])
    } else {
      append(generator.chance(percent: 70) ? "\\n\\n" : "\\n", to: &output)
    }
  }

  private mutating func drawStride() -> Int {
    let strides = library.voices[voiceIndex].strides
    return strides[generator.next(below: strides.count)]
  }

  private mutating func append(
    oneOf lines: [LanguageVoice.Line], to output: inout [UInt8]
  ) -> Int {
    let line = lines[generator.next(below: lines.count)]
    append(pieces: line.pieces, to: &output)
    return line.byteCount
  }
}

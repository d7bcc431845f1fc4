// SPDX-License-Identifier: Apache-2.0

import SeededRandom

/// Everything a corpus is made of.
///
/// Holds the labelled messages in pieces, whole and as single sentences, and the voice of each of
/// their languages. It never changes after it is made.
final class TemplateLibrary: Sendable {
  let pool: PiecePool
  let templates: [Template]
  let voices: [LanguageVoice]
  private let mail: (compliant: Lot, violating: Lot)
  private let chat: (compliant: Lot, violating: Lot)

  /// The templates of one kind by language; a language is drawn by its weight.
  struct Lot: Sendable {
    private var languages: [(voice: Int, templates: [Int])] = []
    private var upperBounds: [Int] = []

    var isEmpty: Bool { languages.isEmpty }

    mutating func add(voice: Int, weight: Int, templates: [Int]) {
      guard !templates.isEmpty else { return }
      languages.append((voice, templates))
      upperBounds.append((upperBounds.last ?? 0) + weight)
    }

    /// Draws a voice and a template, both as indices of the library; the lot must not be empty.
    func draw(from generator: inout SplitMix64) -> (voice: Int, template: Int) {
      let point = generator.next(below: upperBounds.last ?? 0)
      let language = languages[upperBounds.firstIndex { point < $0 } ?? 0]
      return (language.voice, language.templates[generator.next(below: language.templates.count)])
    }
  }

  /// Prepares labelled messages.
  ///
  /// - Parameters:
  ///   - messages: in any order; the order decides which bytes a seed gives.
  ///   - banks: at most one a language.
  init(_ messages: [LabelledMessage], banks: [LanguageBank] = LanguageBank.all) {
    var builder = Builder()
    var order: [String] = []
    for message in messages where !order.contains(message.lang) { order.append(message.lang) }
    for language in order {
      builder.add(
        messages.filter { $0.lang == language }, bank: banks.first { $0.language == language })
    }
    pool = builder.pool
    templates = builder.templates
    voices = builder.voices
    mail = builder.mail
    chat = builder.chat
  }

  /// The templates for a style and an outcome.
  func lot(isChat: Bool, isViolating: Bool) -> Lot {
    let lots = isChat ? chat : mail
    return isViolating ? lots.violating : lots.compliant
  }

  private struct Builder {
    var pool = PiecePool()
    var templates: [Template] = []
    var voices: [LanguageVoice] = []
    var mail = (compliant: Lot(), violating: Lot())
    var chat = (compliant: Lot(), violating: Lot())

    mutating func add(_ messages: [LabelledMessage], bank: LanguageBank?) {
      let voice = LanguageVoice(bank, pool: &pool)
      let index = voices.count
      voices.append(voice)
      let compliant = messages.filter(\.labels.isEmpty)
      let violating = messages.filter { !$0.labels.isEmpty }
      mail.compliant.add(
        voice: index, weight: voice.weight, templates: templates(of: compliant, bank: bank))
      mail.violating.add(
        voice: index, weight: voice.weight, templates: templates(of: violating, bank: bank))
      chat.violating.add(
        voice: index, weight: voice.weight,
        templates: templates(of: violating.flatMap { ChatSentences.of($0) }, bank: bank))
      chat.compliant.add(
        voice: index, weight: voice.weight,
        templates: templates(of: compliant.flatMap { ChatSentences.of($0) }, bank: bank)
          + neutralTemplates(voice, origin: messages.first))
    }

    private mutating func templates(of messages: [LabelledMessage], bank: LanguageBank?) -> [Int] {
      messages.map { message in
        templates.append(Template(message, bank: bank, pool: &pool))
        return templates.count - 1
      }
    }

    /// The sentences of a voice that have the length of a chat message.
    private mutating func neutralTemplates(
      _ voice: LanguageVoice, origin: LabelledMessage?
    ) -> [Int] {
      guard let origin else { return [] }
      let sentences = voice.sentences.filter { ChatSentences.lengths.contains($0.byteCount) }
      return sentences.map { sentence in
        templates.append(
          Template(sentence: sentence.pieces, origin: origin.asChat, pool: &pool))
        return templates.count - 1
      }
    }
  }
}

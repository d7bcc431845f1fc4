// SPDX-License-Identifier: Apache-2.0

import Detectors
import SeededRandom
import TestSupport
import Testing

@Suite("Handles of messengers")
struct MessengerDetectorTests {
  let finder: MessengerFinder

  init() throws { finder = try MessengerFinder() }

  @Test(arguments: MessengerCase.numbers)
  func numbersAreFoundBehindTheirCue(_ row: MessengerCase) { check(row) }

  @Test(arguments: MessengerCase.names)
  func namesAreFoundBehindTheirCue(_ row: MessengerCase) { check(row) }

  @Test(arguments: MessengerCase.otherSenses)
  func theWordInAnotherSenseIsNoHandle(_ row: MessengerCase) { check(row) }

  private func check(_ row: MessengerCase) {
    let found = finder.handles(in: Array(row.message.text.utf8), region: row.region)
    #expect(
      found == row.message.ranges,
      "found \(found.map(row.message.slice)), expected \(row.message.ranges.map(row.message.slice))"
    )
  }

  @Test func everyRowKeepsItsHandlesBetweenOtherWords() {
    for row in MessengerCase.numbers + MessengerCase.names + MessengerCase.otherSenses {
      let before = "Grüße, 你好. "
      let text = Array((before + row.message.text + "\n\nThank you").utf8)
      let expected = row.message.ranges.map { range in
        range.lowerBound + before.utf8.count..<range.upperBound + before.utf8.count
      }
      #expect(finder.handles(in: text, region: row.region) == expected, "\(row.name)")
    }
  }

  @Test func everyCueOfItsOwnIsFoundInEveryCapitalisation() {
    for cue in MessengerCue.all where cue.form == .inviting || cue.form == .plain {
      for literal in [cue.literal, cue.literal.uppercased()] {
        let text = Array("(\(literal)\(cue.exampleEnding))".utf8)
        let found = finder.handles(in: text)
        #expect(found.count == 1, "\(literal)\(cue.exampleEnding)")
        #expect(found.last?.upperBound == text.count - 1, "\(literal)\(cue.exampleEnding)")
      }
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func rangesLieAtScalarBordersAndAscend(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces =
      MessengerCue.all.map(\.literal)
      + [
        " ", ":", "：", "@", "ID", "是", "+", "(", "anna2024", "lily_shop88", "é", "号", "👍", ".",
        "\n", "13800138000", "٠٥٠", "１２３４５６７８", "-", "'", "İ", "word", "#0001", "live:", "a",
      ]
    for round in 0..<500 {
      var text = ""
      for _ in 0..<Int(random.next() % 12) {
        text += pieces[Int(random.next() % UInt64(pieces.count))]
      }
      let bytes = Array(text.utf8)
      var end = 0
      for handle in finder.handles(in: bytes) {
        #expect(
          handle.lowerBound >= end && handle.count >= 3, "seed \(seed), round \(round): \(text)")
        #expect(
          String(validating: bytes[handle], as: UTF8.self) != nil,
          "seed \(seed), round \(round): \(text)")
        end = handle.upperBound
      }
      #expect(end <= bytes.count, "seed \(seed), round \(round): \(text)")
    }
  }

  @Test(arguments: [
    "wx ", "wx:", "qq1", "加v", "微信", "Telegram, ", "WhatsApp +", "skype live:", "LINE@",
  ])
  func aCueThatRepeatsIsReadOnceEach(_ piece: String) {
    let text = Array(String(repeating: piece, count: 2_000).utf8)
    let handles = finder.handles(in: text)
    #expect(zip(handles, handles.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    #expect(handles.allSatisfy { $0.upperBound <= text.count })
  }
}

extension MessengerCue {
  /// What makes a handle of the literal.
  fileprivate var exampleEnding: String {
    let last = literal.unicodeScalars.last ?? " "
    if "0"..."9" ~= last { return "2345678" }
    return (wordBytes < literal.utf8.count ? "" : ": ") + messenger.exampleAccount
  }
}

extension Messenger {
  /// An account in the messenger's shape.
  fileprivate var exampleAccount: String {
    switch self {
    case .whatsApp, .viber, .zalo: "+44 1632 960000"
    case .signal: "anna.2024"
    case .qq: "12345678"
    case .threema: "K7HN4TPZ"
    case .skype: "live:anna2024"
    case .xiaohongshu, .douyin: "anna_2024"
    default: "anna2024"
    }
  }
}

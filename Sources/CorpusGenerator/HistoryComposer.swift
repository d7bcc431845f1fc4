// SPDX-License-Identifier: Apache-2.0

import SeededRandom

/// Writes record after record of a history: orders with their events, threads with their messages.
///
/// Ten records make a deal: one order and one thread. The records of a deal stand as far apart as
/// the history is long, so that none is over before the end. The same seed, count and item always
/// give the same bytes.
struct HistoryComposer {
  private var composer: MessageComposer
  private let seed: UInt64
  private let deals: Int
  private var line: [UInt8] = []

  private static let recordsOfADeal = 10

  /// Makes a composer.
  ///
  /// - Parameters:
  ///   - composer: writes the texts of messages.
  ///   - count: how many records there will be.
  init(composer: MessageComposer, count: Int) {
    self.composer = composer
    seed = composer.settings.seed
    deals = max(1, (count + Self.recordsOfADeal - 1) / Self.recordsOfADeal)
  }

  /// Appends one record with its line feed.
  ///
  /// - Parameters:
  ///   - item: the record's place in the history, 0 or more.
  ///   - output: the bytes to append to.
  mutating func append(item: Int, to output: inout [UInt8]) {
    let deal = item % deals
    let step = item / deals
    // What concerns the deal as a whole is drawn before what concerns the record.
    var generator = SplitMix64(seed: seed ^ 0x6869_7374, item: UInt64(deal))
    let start = generator.next(below: 240 * 86_400)
    let isSlow = generator.chance(percent: 5)
    let goesWrong = generator.chance(percent: 5)
    let goesElsewhere = generator.chance(percent: 3)
    let hours = [0, 20, 70, 75, isSlow ? 105 : 80, 150, 160, 170, 400, 420][min(step, 9)]
    let time = Self.time(secondsOf2026: start + hours * 3_600)
    let order = "\(100 + deal / 10_000_000 % 900)-\(Self.padded(deal % 10_000_000))-1234567"
    switch step {
    case 0: event("purchased", deal, step, order, time)
    case 1: event(goesWrong ? "late" : "shipped", deal, step, order, time)
    case 2: event("delivered", deal, step, order, time)
    case 3, 6: message("buyer", item, deal, step, order, time)
    case 4, 7: message("seller", item, deal, step, order, time)
    case 5: event("review_requested", deal, step, order, time)
    case 8: event(goesWrong ? "cancelled" : "completed", deal, step, order, time)
    default:
      if goesElsewhere {
        begin("external", "x", deal, step)
        append(",\"thread_id\":\"t\(deal)\",\"at\":\"\(time)\"")
        append(",\"channel\":\"email\",\"direction\":\"out\"")
      } else {
        begin("thread_event", "c", deal, step)
        append(",\"thread_id\":\"t\(deal)\",\"at\":\"\(time)\",\"event\":\"closed\"")
      }
    }
    append("}\n")
    output += line
    line.removeAll(keepingCapacity: true)
  }

  private mutating func event(
    _ event: String, _ deal: Int, _ step: Int, _ order: String, _ time: String
  ) {
    begin("order_event", "o", deal, step)
    append(",\"order_id\":\"\(order)\",\"at\":\"\(time)\",\"event\":\"\(event)\"")
  }

  private mutating func message(
    _ sender: String, _ item: Int, _ deal: Int, _ step: Int, _ order: String, _ time: String
  ) {
    begin("message", "m", deal, step)
    append(",\"thread_id\":\"t\(deal)\",\"order_id\":\"\(order)\",\"sender\":\"\(sender)\"")
    append(",\"sent_at\":\"\(time)\"")
    var message: [UInt8] = []
    composer.append(item: item + 1, to: &message)
    // The text is the last member.
    if let start = message.firstRange(of: Array(",\"lang\":\"".utf8)),
      let end = message[start.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    {
      line += message[start.lowerBound...end]
    }
    if let start = message.firstRange(of: Array(",\"text\":\"".utf8)) {
      line += message[start.lowerBound..<message.count - 2]
    }
  }

  private mutating func begin(_ type: String, _ letter: String, _ deal: Int, _ step: Int) {
    append("{\"type\":\"\(type)\",\"id\":\"\(letter)\(deal)-\(step)\"")
  }

  private mutating func append(_ text: String) { line += text.utf8 }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 7 - digits.count)) + digits
  }

  private static func time(secondsOf2026 seconds: Int) -> String {
    var day = seconds / 86_400
    var month = 0
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    while month < 11, day >= lengths[month] {
      day -= lengths[month]
      month += 1
    }
    let numbers = [month + 1, day + 1, seconds / 3_600 % 24, seconds / 60 % 60, seconds % 60]
    let texts = numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "2026-\(texts[0])-\(texts[1])T\(texts[2]):\(texts[3]):\(texts[4])Z"
  }
}

// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy
import Workloads

/// Messages and what checks them.
struct MessageSet {
  let scanner: Scanner
  let texts: [String]

  /// Compiles a profile for some messages.
  init(_ texts: [String], profile: String = Policy.defaultProfile) throws {
    try self.init(texts, policy: Policy(profile: profile))
  }

  /// Compiles a policy for some messages.
  init(_ texts: [String], policy: Policy) throws {
    scanner = try Scanner(policy: policy)
    self.texts = texts
  }

  /// The number of bytes of all messages.
  var byteCount: Int { texts.reduce(0) { $0 + $1.utf8.count } }

  /// Scans each message once; a rule that could not be evaluated makes the count wrong.
  func run() -> Int {
    var count = 0
    for text in texts {
      let (violations, unscanned) = scanner.scan(text: text)
      count += violations.count + 1_000_000 * unscanned.count
    }
    return count
  }
}

extension Workload where Subject == MessageSet {
  /// Scans messages one by one.
  init(
    messages name: String, expecting expected: Int, prepare: @escaping () throws -> MessageSet
  ) {
    self.init(name, expecting: expected, prepare: prepare, bytes: { $0.byteCount }) { $0.run() }
  }
}

/// Sentences that break no rule, to make messages of.
enum CleanSentences {
  static let english = [
    "The chair stands firm once all four screws under the seat are tight.",
    "The blue one is out of stock, so we packed the grey one as you asked.",
    "You will find the two missing screws in a small bag under the lid.",
    "The lamp needs a bulb with a wide thread, which is not part of the set.",
    "The table is 120 cm wide and weighs 14 kg with its legs.",
    "We have looked into the matter and the label was damaged on the way.",
    "The replacement leaves the warehouse today and should be there on Friday.",
    "Turn the knob to the left until it clicks, then lift the cover.",
    "The colour in the picture is a little brighter than that of the fabric.",
    "The invoice lists both items, the chair and the cushion.",
  ]

  static let chat = [
    "Is the lamp still available?", "Yes, it is, in white.", "When does the parcel leave?",
    "It left this morning.", "The lid does not close.", "Is the screw in the small bag?",
    "The table is 120 cm wide.", "The grey one fits as well.", "Which bulb does it need?",
  ]

  static let chinese = [
    "包裹今天早上已经交给承运人。", "灰色的那一款尺寸和蓝色的一样。", "缺少的两颗螺丝在盖子下面的小袋子里。",
    "桌子宽一百二十厘米，连桌腿一共重十四公斤。", "标签在运输途中损坏了，替换件今天出库。",
    "向左转动旋钮直到听到声音，然后打开盖子。",
  ]

  /// Joins random sentences.
  ///
  /// - Parameters:
  ///   - sentences: what to choose from.
  ///   - count: how many sentences a message has.
  ///   - messages: how many messages.
  ///   - separator: what stands between two sentences.
  /// - Returns: the messages.
  static func messages(
    of sentences: [String], count: Int, messages: Int, separator: String = " "
  ) -> [String] {
    var random = SplitMix64(seed: 5)
    return (0..<messages).map { _ in
      (0..<count).map { _ in random.pick(sentences) }.joined(separator: separator)
    }
  }
}

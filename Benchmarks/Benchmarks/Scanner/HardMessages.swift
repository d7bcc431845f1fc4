// SPDX-License-Identifier: Apache-2.0

import Benchmark
import MessageScanner
import Workloads

/// A message of one unit over and over, made to be slow.
private struct HardMessage {
  let name: String
  let unit: String
  /// How many violations each unit is.
  var violations = 0

  static let all = [
    // Each byte wakes the address detector.
    HardMessage(name: "at-signs", unit: "@"),
    // One number of digits without an end.
    HardMessage(name: "digits", unit: "5"),
    // Digits in groups, each the beginning of another number.
    HardMessage(name: "digit-groups", unit: "55 5 555-"),
    // A word without an end.
    HardMessage(name: "letters", unit: "a"),
    // Dots as in hosts, with names that are too short to be one.
    HardMessage(name: "dots", unit: "a."),
    // The beginnings of an address.
    HardMessage(name: "half-addresses", unit: "a@b "),
    // Phrases and words of the packs that end in another letter.
    HardMessage(
      name: "near-misses",
      unit: "please leave us a revieu, five starz, a free giftt, newslettre, discounx on your next "
        + "ordez, paypai. "),
    // Each sentence holds the rarest word of combinations, and none of the rest.
    HardMessage(
      name: "waking-sentences",
      unit: "Your review was about the box. The discount was on the box. A newsletter was in the "
        + "box. "),
    // Nothing but violations.
    HardMessage(name: "emoji", unit: "\u{1F600}", violations: 1),
    // Nothing to see, and all of it suspect.
    HardMessage(name: "zero-width", unit: "\u{200B}"),
    // A script without blanks: a word begins at each character.
    HardMessage(name: "han", unit: "\u{5305}"),
  ]
}

/// Messages that are made to be slow, once, twice and four times as long: time must grow as they do.
func addHardMessages() {
  for message in HardMessage.all {
    for kibibytes in [32, 64, 128] {
      let count = (kibibytes << 10) / message.unit.utf8.count
      Workload(
        messages: "scan/2020-11/\(message.name)-\(kibibytes)k-pathological",
        expecting: count * message.violations
      ) { try MessageSet([String(repeating: message.unit, count: count)]) }.register()
    }
  }
}

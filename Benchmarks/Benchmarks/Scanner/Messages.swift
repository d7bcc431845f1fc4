// SPDX-License-Identifier: Apache-2.0

import Benchmark
import MessageScanner
import Workloads

/// Messages as they come: nearly all of them clean.
func addMessages() {
  // Chat lines of some 30 bytes: what a message costs by itself.
  Workload(messages: "scan/2020-11/chat-never", expecting: 0) {
    try MessageSet(CleanSentences.messages(of: CleanSentences.chat, count: 1, messages: 5_000))
  }.register()
  // One number in one line of ten, and in each.
  for (rate, distance) in [("rare", 10), ("often", 1)] {
    Workload(messages: "scan/2020-11/chat-\(rate)", expecting: 5_000 / distance) {
      try MessageSet(
        CleanSentences.messages(of: CleanSentences.chat, count: 1, messages: 5_000)
          .enumerated().map { index, line in
            index % distance == 0 ? line + " Call +49 30 901820." : line
          })
    }.register()
  }
  // Mails of some 1,300 bytes: what a byte costs.
  Workload(messages: "scan/2020-11/mail-never", expecting: 0) {
    try MessageSet(mails(count: 400))
  }.register()
  // The same under the profile without phrases.
  Workload(messages: "scan/entities/mail-never", expecting: 0) {
    try MessageSet(mails(count: 400), profile: "entities")
  }.register()
  // No ASCII in sight: three bytes a letter, no blanks.
  Workload(messages: "scan/2020-11/chinese-never", expecting: 0) {
    try MessageSet(
      CleanSentences.messages(
        of: CleanSentences.chinese, count: 12, messages: 1_000, separator: ""))
  }.register()
  // One address in one mail of ten.
  Workload(messages: "scan/2020-11/mail-rare", expecting: 40) {
    try MessageSet(
      mails(count: 400).enumerated().map { index, mail in
        index % 10 == 0 ? mail + " Write to anna.\(index)@example.com." : mail
      })
  }.register()
  // One address in each mail, among the sentences.
  Workload(messages: "scan/2020-11/mail-often", expecting: 400) {
    try MessageSet(
      mails(count: 400).enumerated().map { index, mail in
        mail + " Write to anna.\(index)@example.com. " + CleanSentences.english[index % 10]
      })
  }.register()
  // A mail that is a list of a hundred addresses.
  Workload(messages: "scan/2020-11/list-dense", expecting: 2_000) {
    try MessageSet(
      (0..<20).map { mail in
        (0..<100).map { "name\($0).\(mail)@example.com" }.joined(separator: ", ")
      })
  }.register()
}

/// Mails of twenty clean sentences.
func mails(count: Int) -> [String] {
  CleanSentences.messages(of: CleanSentences.english, count: 20, messages: count)
}

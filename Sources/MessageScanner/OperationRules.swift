// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText
import Policy

/// The rules about what an operation of the marketplace's API allows in a message.
struct OperationRules: Sendable {
  private let textLength: MetadataRule?
  private let markup: MetadataRule?
  private let attachments: MetadataRule?
  private let operations: [String: MessageOperation]

  init(policy: Policy) {
    textLength = MetadataRule(.textLength, policy: policy)
    markup = MetadataRule(.markup, policy: policy)
    attachments = MetadataRule(.operationAttachments, policy: policy)
    operations = policy.operations
  }

  /// Checks a message against its operation; see `MetadataRules.judge`.
  func judge(
    _ message: Message, in arena: borrowing Span<UInt8>, _ scratch: inout ScanScratch
  ) {
    guard let type = message.messageType else {
      textLength?.cannotTell(&scratch)
      markup?.cannotTell(&scratch)
      attachments?.cannotTell(&scratch)
      return
    }
    guard let operation = operation(arena.extracting(type)) else { return }
    textLength?.note(
      lengthVerdict(message.text, operation, in: arena), in: .text, &scratch)
    if let markup { judgeMarkup(markup, message, in: arena, &scratch) }
    attachments?.note(
      message.attachments.map {
        operation.attachments.contains($0.count) ? .passes : .breaks
      } ?? .cannotTell, in: .attachment, &scratch)
  }

  /// The operation of a name, which may begin with "create".
  private func operation(_ name: borrowing Span<UInt8>) -> MessageOperation? {
    guard name.count <= 64 else { return nil }
    var text = ""
    for index in name.indices { text.unicodeScalars.append(Unicode.Scalar(name[index])) }
    if let operation = operations[text] { return operation }
    guard text.hasPrefix("create"), let first = text.dropFirst(6).first else { return nil }
    return operations[first.lowercased() + text.dropFirst(7)]
  }

  private func lengthVerdict(
    _ text: Range<Int>?, _ operation: MessageOperation, in arena: borrowing Span<UInt8>
  ) -> MetadataRule.Verdict {
    guard let text else { return .cannotTell }
    var characters = 0
    for index in text where arena[index] & 0xC0 != 0x80 { characters += 1 }
    let allowed = operation.textCharacters ?? 0...0
    return allowed.contains(characters) ? .passes : .breaks
  }

  /// Reports HTML: the field, or else the first tag in the text.
  private func judgeMarkup(
    _ rule: MetadataRule, _ message: Message, in arena: borrowing Span<UInt8>,
    _ scratch: inout ScanScratch
  ) {
    if let html = message.html, !html.isEmpty {
      rule.note(.breaks, in: .html, &scratch)
    } else if let text = message.text, let tag = MarkupTag.first(in: arena.extracting(text)) {
      scratch.located.append(
        Violation(rule: rule.index, severity: rule.severity, field: .text, range: tag))
    }
  }
}

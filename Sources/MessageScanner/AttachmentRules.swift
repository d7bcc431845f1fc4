// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText
import Policy

/// The rules about the files that go with a message.
struct AttachmentRules: Sendable {
  private let role: MetadataRule?
  private let limits: MetadataRule?
  private let roles: NameSet
  private let furtherRoles: NameSet
  private let suspectFormats: NameSet
  private let maximumBytes: Int
  private let maximumCount: Int
  /// Operations that say themselves how many attachments there may be.
  private let saysCount: Bool

  private static let api = NameSet(["api"])

  init(policy: Policy) {
    role = MetadataRule(.attachmentRole, policy: policy)
    limits = MetadataRule(.attachmentLimits, policy: policy)
    let parameters = policy.profile.parameters
    roles = NameSet(parameters[.attachmentRoles])
    furtherRoles = NameSet(parameters[.furtherAttachmentRoles])
    suspectFormats = NameSet(parameters[.suspectFormats])
    maximumBytes = Int(parameters[.attachmentBytes])
    maximumCount = Int(parameters[.attachmentCount])
    saysCount = MetadataRule(.operationAttachments, policy: policy) != nil
  }

  /// Checks the attachments of a message; see `MetadataRules.judge`.
  func judge(
    _ message: Message, in arena: borrowing Span<UInt8>, _ facts: MessageFacts,
    _ scratch: inout ScanScratch
  ) {
    guard let attachments = message.attachments else {
      role?.cannotTell(&scratch)
      limits?.cannotTell(&scratch)
      return
    }
    if let role {
      // Where it is not known who starts the message, what a reply may hold is no violation.
      let mayHoldFurther = facts.kind != .proactive || message.reason != nil
      var isUnknown = false
      for (index, attachment) in attachments.prefix(Violation.maximumAttachment + 1).enumerated() {
        let severity: Severity
        switch verdict(on: attachment, in: arena, mayHoldFurther) {
        case .passes: continue
        case .cannotTell:
          isUnknown = true
          continue
        case .breaks: severity = role.severity
        case .breaksAtMost(let most): severity = min(role.severity, most)
        }
        if let name = attachment.name {
          scratch.located.append(
            Violation(
              rule: role.index, severity: severity, attachment: index, nameCount: name.count))
        } else {
          scratch.violations.append(
            Violation(rule: role.index, severity: severity, field: .attachment))
        }
      }
      if isUnknown { role.cannotTell(&scratch) }
    }
    limits?.note(
      limitsVerdict(on: attachments, of: message, in: arena), in: .attachment, &scratch)
  }

  private func verdict(
    on attachment: Attachment, in arena: borrowing Span<UInt8>, _ mayHoldFurther: Bool
  ) -> MetadataRule.Verdict {
    if let name = attachment.role {
      let isPermitted =
        roles.contains(arena.extracting(name))
        || mayHoldFurther && furtherRoles.contains(arena.extracting(name))
      guard isPermitted else { return .breaks }
    }
    if let name = attachment.name, suspectFormats.contains(arena.lowercasedEnding(of: name)) {
      return .breaksAtMost(.warn)
    }
    return attachment.role == nil ? .cannotTell : .passes
  }

  private func limitsVerdict(
    on attachments: [Attachment], of message: Message, in arena: borrowing Span<UInt8>
  ) -> MetadataRule.Verdict {
    var total = 0
    var isUnknown = false
    for attachment in attachments {
      if let bytes = attachment.bytes {
        // No size is so large that one more could overflow.
        total += bytes
        if total > maximumBytes { return .breaks }
      } else {
        isUnknown = true
      }
    }
    // One cause is said once: an operation's own limit is another rule's.
    let isCounted = Self.api.contains(message.sentVia, in: arena)
    if isCounted, attachments.count > maximumCount, !(saysCount && message.messageType != nil) {
      return .breaks
    }
    return isUnknown ? .cannotTell : .passes
  }
}

extension NameSet {
  fileprivate func contains(_ name: [UInt8]) -> Bool { contains(name.span) }
}

extension Span where Element == UInt8 {
  /// What stands behind the last dot of a name, in small letters; empty without one.
  fileprivate func lowercasedEnding(of name: Range<Int>) -> [UInt8] {
    var start = name.upperBound
    while start > name.lowerBound, name.upperBound - start < 8 {
      if self[start - 1] == UInt8(ascii: ".") {
        return (start..<name.upperBound).map { self[$0].lowercasedASCII }
      }
      start -= 1
    }
    return []
  }
}

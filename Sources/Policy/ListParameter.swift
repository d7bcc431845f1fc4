// SPDX-License-Identifier: Apache-2.0

/// A list of names that a profile may set; the raw value is its name in packs.
public enum ListParameter: String, Sendable, CaseIterable {
  /// Reasons for which a seller may write.
  case permittedReasons = "permitted_reasons"
  /// Reasons for which a message may be marked as important.
  case importantReasons = "important_reasons"
  /// Ways on which a seller may write.
  case permittedChannels = "permitted_channels"
  /// Ways on which the marketplace itself sees to the order's id, the time and the language.
  case exemptChannels = "exempt_channels"
  /// What a file may be for in a message that a seller starts without a reason.
  case attachmentRoles = "attachment_roles"
  /// What else it may be for in a reply or where there is a reason.
  case furtherAttachmentRoles = "further_attachment_roles"
  /// Endings of file names that are suspect whatever they are for.
  case suspectFormats = "suspect_formats"

  /// The names where no profile sets any.
  public var initial: [String] {
    switch self {
    case .permittedReasons:
      [
        "order_issue", "info_needed", "return", "invoice", "review_request", "bulky_delivery",
        "home_service", "custom_design", "other_required",
      ]
    case .importantReasons:
      ["custom_design", "bulky_delivery", "home_service", "order_issue", "info_needed"]
    case .permittedChannels:
      ["contact_buyer", "template", "api", "app", "request_a_review", "email_relay"]
    case .exemptChannels: ["template", "api", "request_a_review"]
    case .attachmentRoles: ["invoice", "manual", "warranty"]
    case .furtherAttachmentRoles:
      [
        "return_label", "shipping_label", "custom_design_proof", "legal_document", "digital_key",
        "recall_notice",
      ]
    case .suspectFormats:
      [
        "exe", "msi", "bat", "cmd", "com", "scr", "js", "vbs", "ps1", "jar", "apk", "dmg", "sh",
        "zip", "rar", "7z", "gz", "tar", "html", "htm",
      ]
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

/// A threshold that a profile may set; the raw value is its name in packs.
public enum NumberParameter: String, Sendable, CaseIterable {
  case windowDays = "window_days"
  case solicitationFirstDay = "solicitation_first_day"
  case solicitationLastDay = "solicitation_last_day"
  case languageLetters = "language_letters"
  case attachmentBytes = "attachment_bytes"
  case attachmentCount = "attachment_count"
  case phoneServiceCharacters = "phone_service_characters"
  case canvasPixels = "canvas_px"
  case marginPercent = "margin_percent"
  case imageWidthPercent = "image_width_percent"
  case fontSizes = "font_sizes"
  case lineBreaks = "line_breaks"
  case trackingPixels = "tracking_px"
  case contrast
  case largeContrast = "large_contrast"
  case likenessMargin = "likeness_margin"

  /// What a number means and which are allowed.
  public struct Definition: Sendable {
    /// What it counts, in one phrase.
    public let meaning: String
    /// The least and the greatest value.
    public let range: ClosedRange<Double>
    /// The value where no profile sets one.
    public let initial: Double
  }

  /// What the number means, which are allowed, and the one that holds where no profile says.
  public var definition: Definition {
    switch self {
    case .windowDays:
      .init(meaning: "days after the order in which a seller may write", days: 30)
    case .solicitationFirstDay:
      .init(meaning: "days after delivery from which a review may be asked for", days: 5)
    case .solicitationLastDay:
      .init(meaning: "days after delivery until which a review may be asked for", days: 30)
    case .languageLetters:
      .init(meaning: "letters that a text needs before its language is judged", 1...10_000, 20)
    case .attachmentBytes:
      .init(meaning: "bytes of all attachments together", 0...1e12, 10_485_760)
    case .attachmentCount:
      .init(meaning: "attachments of a message sent through the API", 0...1000, 5)
    case .phoneServiceCharacters:
      .init(
        meaning: "characters around a number searched for a service's name; 0: none", 0...200, 0)
    case .canvasPixels:
      .init(meaning: "pixels of the greatest width of a message", 1...10_000, 600)
    case .marginPercent:
      .init(meaning: "percent of the width that a side margin may have", 0...100, 20)
    case .imageWidthPercent:
      .init(meaning: "percent of the width that an image may have", 0...100, 80)
    case .fontSizes:
      .init(meaning: "font sizes of a message, the default included", 1...100, 3)
    case .lineBreaks:
      .init(meaning: "line breaks in a row", 1...100, 2)
    case .trackingPixels:
      .init(meaning: "pixels up to which an image is taken for a tracker", 0...100, 2)
    case .contrast:
      .init(meaning: "least contrast of text, to one", 1...21, 4.5)
    case .largeContrast:
      .init(meaning: "least contrast of large text, to one", 1...21, 3)
    case .likenessMargin:
      .init(
        meaning: "added to the score by which a sentence breaks a rule; 1000: none is judged",
        -1000...1000, 0)
    }
  }
}

extension NumberParameter.Definition {
  fileprivate init(meaning: String, _ range: ClosedRange<Double>, _ initial: Double) {
    self.init(meaning: meaning, range: range, initial: initial)
  }

  fileprivate init(meaning: String, days: Double) {
    self.init(meaning: meaning, range: 0...3650, initial: days)
  }
}

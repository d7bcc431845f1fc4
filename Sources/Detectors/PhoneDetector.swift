// SPDX-License-Identifier: Apache-2.0

/// Finds telephone numbers in text.
///
/// A number counts when the numbering plan of its calling code says it is valid, not only of a
/// possible length, and when it is written the way numbers are: with brackets that match, with the
/// national prefix where that is usual, not touching Latin letters. The behaviour is that of
/// libphonenumber's matcher at its leniency VALID. Texts are searched from digit to digit, in
/// linear time and, with a scratch that is kept, without allocating.
///
///     var numbers: [PhoneNumber] = []
///     PhoneDetector().appendNumbers(
///       in: text.utf8.span, region: Region(code: "DE"), digits: nil, to: &numbers)
package struct PhoneDetector: Sendable {
  /// No valid number, with whatever may be inserted into it, is written with fewer digits.
  static let minimumSymbols = 4

  let plans = NumberingPlans.embedded

  /// Makes a detector of the numbers of all regions.
  package init() {}

  /// Adds every number that is valid for a region.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8, may be empty.
  ///   - region: whose numbers may lack the calling code; nil for international forms only.
  ///   - digits: a bit at least at the start of every run of decimal digits, ASCII and other, as
  ///     in `ByteClassSweep.digits`; more bits do no harm; nil to look at every byte.
  ///   - numbers: gets the numbers in rising order, none overlapping another.
  package func appendNumbers(
    in text: borrowing Span<UInt8>, region: Region?, digits: borrowing ByteBitmap?,
    to numbers: inout [PhoneNumber]
  ) {
    var scratch = PhoneScratch()
    appendNumbers(in: text, region: region, digits: digits, scratch: &scratch, to: &numbers)
  }

  /// Adds every number that is valid for a region, with storage kept from text to text.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8, may be empty.
  ///   - region: whose numbers may lack the calling code; nil for international forms only.
  ///   - digits: as in the other form.
  ///   - scratch: any, such as the last text's.
  ///   - numbers: gets the numbers in rising order, none overlapping another.
  package func appendNumbers(
    in text: borrowing Span<UInt8>, region: Region?, digits: borrowing ByteBitmap?,
    scratch: inout PhoneScratch, to numbers: inout [PhoneNumber]
  ) {
    var position = 0
    guard var shape = nextShape(in: text, from: &position, digits) else { return }
    let plan = region.map { plans.plan(at: Int($0.ordinal)) }
    let validation = PhoneValidation(plans: plans, plan: plan)
    while true {
      scratch.candidate.read(text, shape, earliest: position)
      position = scratch.candidate.end
      if let number = validation.number(in: scratch.candidate, of: text) {
        numbers.append(number)
        position = number.range.upperBound
      }
      guard let next = nextShape(in: text, from: &position, digits) else { return }
      shape = next
    }
  }

  /// The next shape with enough digits to be a number.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - position: 0-based byte offset to search from; moved past the shapes that are too short, so
  ///     that no digit lies between it and the shape.
  ///   - digits: where digits may be, or nil.
  /// - Returns: nil when none is left.
  private func nextShape(
    in text: borrowing Span<UInt8>, from position: inout Int, _ digits: borrowing ByteBitmap?
  ) -> PhoneShape? {
    while let digit = nextDigit(in: text, from: position, digits) {
      let shape = PhoneShape(text, at: digit)
      if shape.symbolCount >= Self.minimumSymbols { return shape }
      position = shape.end
    }
    return nil
  }

  /// The offset of the first digit at or after a position.
  private func nextDigit(
    in text: borrowing Span<UInt8>, from start: Int, _ digits: borrowing ByteBitmap?
  ) -> Int? {
    var position = start
    if digits != nil && position < text.count && DecimalDigits.isDigit(in: text, at: position) {
      return position
    }
    while position < text.count {
      if digits != nil {
        guard let marked = digits?.next(from: position) else { return nil }
        position = marked
      }
      let byte = text[position]
      if byte &- 48 < 10 { return position }
      if DecimalDigits.mayBegin(with: byte) && DecimalDigits.isDigit(in: text, at: position) {
        return position
      }
      position &+= 1
    }
    return nil
  }
}

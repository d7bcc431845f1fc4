// SPDX-License-Identifier: Apache-2.0

import Detectors
import HTMLText

/// The buffers of one worker for HTML, made when the first HTML text is read.
///
/// A reference, so that the buffers for its views can be those of any other text.
final class HTMLScratch {
  var reader: HTMLReader
  /// For the detectors and rules while they work on a view.
  var scratch = ScanScratch()
  /// What was found in the present text.
  var items: [HTMLItem] = []
  /// The index in `items` of what each address broke.
  var itemsOfAddress: [Int: [Int]] = [:]

  init(limits: HTMLLimits) { reader = HTMLReader(limits: limits) }
}

/// A violation in HTML before it is told from what is said elsewhere.
struct HTMLItem {
  /// With its range in the source.
  var violation: Violation
  /// What the reader sees of it, or where it leads; nil for what is no text.
  let content: [UInt8]?
  /// Where it stands in its view.
  let viewRange: Range<Int>
}

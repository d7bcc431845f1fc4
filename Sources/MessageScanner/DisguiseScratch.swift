// SPDX-License-Identifier: Apache-2.0

import Detectors

/// The buffers of one worker for the folded view, made when the first text is looked at.
///
/// A reference, so that the buffers for the folded text can be those of any other text.
final class DisguiseScratch {
  var leads = DisguiseLeads()
  var folder = DisguiseFolder()
  /// For the detectors and rules while they work on the folded text.
  var scratch = ScanScratch()
  var found: [Violation] = []
  var groups: [DigitGroup] = []
}

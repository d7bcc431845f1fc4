// SPDX-License-Identifier: Apache-2.0

/// What a `PhoneDetector` needs while it works; one for each worker.
package struct PhoneScratch: ~Copyable {
  var candidate = PhoneCandidate()

  /// Makes an empty scratch.
  package init() {}
}

// SPDX-License-Identifier: Apache-2.0

import SeededRandom

/// How long mails are: quantiles of help-desk mail, in bytes of text.
///
/// A log-normal curve with median 350 and spread 0.78, kept as a table so that every machine draws
/// the same lengths.
enum LengthProfile {
  /// Lengths in bytes at the 0/32, 1/32, … 32/32 quantile.
  static let quantiles = [
    45, 80, 105, 125, 145, 160, 175, 195, 205, 220, 240, 255, 275, 290, 310, 330, 350,
    370, 395, 425, 450, 480, 515, 555, 595, 645, 700, 770, 860, 975, 1160, 1495, 6000,
  ]

  /// Draws the length one mail should have, in bytes.
  static func draw(from generator: inout SplitMix64) -> Int {
    let step = generator.next(below: quantiles.count - 1)
    let width = quantiles[step + 1] - quantiles[step]
    let extra = generator.next(below: width)
    // The last step is wide; the smaller of two draws keeps very long mails rare within it.
    let isTail = step == quantiles.count - 2
    return quantiles[step] + (isTail ? min(extra, generator.next(below: width)) : extra)
  }
}

// SPDX-License-Identifier: Apache-2.0

import HTMLText
import Policy

extension HTMLLimits {
  /// The limits that a profile sets.
  init(_ parameters: Parameters) {
    self.init()
    canvasPixels = parameters[.canvasPixels]
    marginPercent = parameters[.marginPercent]
    imageWidthPercent = parameters[.imageWidthPercent]
    fontSizes = Int(parameters[.fontSizes])
    lineBreaks = Int(parameters[.lineBreaks])
    trackingPixels = parameters[.trackingPixels]
    contrast = parameters[.contrast]
    largeTextContrast = parameters[.largeContrast]
  }
}

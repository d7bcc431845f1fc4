// SPDX-License-Identifier: Apache-2.0

/// From where on the form of a message breaks a rule.
package struct HTMLLimits: Sendable {
  /// The width of the message in CSS pixels, of which pixel sizes are a share.
  package var canvasPixels = 600.0
  /// The widest side margin that passes, in percent of the canvas.
  package var marginPercent = 20.0
  /// The widest image that passes, in percent of the canvas.
  package var imageWidthPercent = 80.0
  /// The most sizes of text that pass.
  package var fontSizes = 3
  /// The most line breaks in a row that pass.
  package var lineBreaks = 2
  /// An image with a side of as many CSS pixels, or fewer, is there to be fetched, not seen.
  package var trackingPixels = 2.0
  /// The least contrast of text that passes.
  package var contrast = 4.5
  /// The least contrast of large text that passes.
  package var largeTextContrast = 3.0
  /// The texts of links that do not say where they lead, in small letters.
  package var emptyLinkTexts: Set<String> = [
    "here", "click here", "link", "this link", "hier", "hier klicken", "ici", "cliquez ici", "aquí",
    "haga clic aquí", "qui", "clicca qui", "aqui", "clique aqui", "klik hier", "här", "klicka här",
    "tutaj", "kliknij tutaj", "buraya", "buraya tıklayın", "هنا", "اضغط هنا", "点击这里", "点击此处",
    "點擊這裡", "點此", "这里", "這裡", "こちら", "ここをクリック",
  ]

  /// The limits of the marketplace's policy.
  package init() {}
}

// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Where a text leads to and what it fetches.
extension HTMLReader {
  // MARK: Links

  mutating func beginAnchor(
    _ range: Range<Int>, _ attributes: HTMLAttributes, in html: borrowing Span<UInt8>
  ) {
    guard let value = attributes.value(of: .href) else { return }
    let count = addresses.count
    appendAddress(
      CharacterReference.decoded(value, in: html), standingFor: value, .link, tag: range)
    let label = attributes.value(of: .ariaLabel) ?? attributes.value(of: .title)
    anchor = OpenAnchor(
      range: range, address: addresses.count > count ? count : nil,
      textStart: visibleFlow.view.count, isLabelled: !(label?.isEmpty ?? true))
  }

  mutating func endAnchor(_ end: Int, in html: borrowing Span<UInt8>) {
    guard let anchor else { return }
    self.anchor = nil
    let bytes = visibleFlow.view.bytes
    var start = min(anchor.textStart, bytes.count)
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    if let address = anchor.address {
      withAddress(address) { $0.text = start..<bytes.count }
    }
    guard !anchor.isLabelled, !anchor.hasNamedImage else { return }
    let text = bytes[start...]
    if !anchor.hasText || saysNothing(text) { addBarrier(.linkWithoutText, anchor.range) }
  }

  /// The longest text that may be one of those that say nothing.
  private static let maximumEmptyTextBytes = 64

  /// Whether a link's text does not say where the link leads, or only its address.
  private func saysNothing(_ bytes: ArraySlice<UInt8>) -> Bool {
    if ["http://", "https://", "www."].contains(where: { bytes.starts(with: $0.utf8) }) {
      return !bytes.contains(UInt8(ascii: " "))
    }
    guard bytes.count <= Self.maximumEmptyTextBytes else { return false }
    let words = bytes.split { $0 <= 0x20 || ".,!:>".utf8.contains($0) }.joined(separator: [0x20])
    return limits.emptyLinkTexts.contains(
      String(decoding: Array(words), as: UTF8.self).lowercased())
  }

  // MARK: Addresses of elements

  /// Reads the addresses in the attributes of an element, except those of `<a>`.
  mutating func readAddresses(
    of element: OpenElement, _ box: BoxStyle, _ attributes: HTMLAttributes,
    in html: borrowing Span<UInt8>
  ) {
    guard element.tag == .img || element.tag == .image || !attributes.all.isEmpty else { return }
    func append(_ name: AttributeName, _ role: HTMLAddress.Role) {
      guard let value = attributes.value(of: name) else { return }
      appendAddress(
        CharacterReference.decoded(value, in: html), standingFor: value, role, tag: element.range)
    }
    switch element.tag {
    case .img, .image: readImage(element, box, attributes, in: html)
    case .area, .base: append(.href, .link)
    case .form: append(.action, .link)
    case .button, .input:
      append(.formaction, .link)
      append(.src, .image)
    case .link: append(.href, .resource)
    case .script, .iframe, .embed: append(.src, .resource)
    case .object: append(.data, .resource)
    case .source, .video:
      append(.src, .image)
      append(.poster, .image)
      appendSourceSet(attributes, element.range, isUnseen: false, in: html)
    case .meta: readRefresh(attributes, element.range, in: html)
    default: break
    }
    append(.background, .background)
  }

  /// Reads the address of `<meta http-equiv="refresh" content="0; url=…">`.
  private mutating func readRefresh(
    _ attributes: HTMLAttributes, _ tag: Range<Int>, in html: borrowing Span<UInt8>
  ) {
    guard word(.httpEquiv, of: attributes, in: html) == "refresh",
      let value = attributes.value(of: .content)
    else { return }
    let content = CharacterReference.decoded(value, in: html)
    guard let equals = content.firstIndex(of: UInt8(ascii: "=")) else { return }
    let address = content[(equals + 1)...].filter { !$0.isHTMLBlank && !"\"'".utf8.contains($0) }
    appendAddress(Array(address), standingFor: value, .link, tag: tag)
  }

  private mutating func appendSourceSet(
    _ attributes: HTMLAttributes, _ tag: Range<Int>, isUnseen: Bool,
    in html: borrowing Span<UInt8>
  ) {
    guard let value = attributes.value(of: .srcset) else { return }
    for part in CharacterReference.decoded(value, in: html).split(separator: UInt8(ascii: ",")) {
      let address = part.drop { $0.isHTMLBlank }.prefix { !$0.isHTMLBlank }
      appendAddress(
        Array(address), standingFor: value, .image, tag: tag, isUnseen: isUnseen)
    }
  }

  // MARK: Images

  private mutating func readImage(
    _ element: OpenElement, _ box: BoxStyle, _ attributes: HTMLAttributes,
    in html: borrowing Span<UInt8>
  ) {
    let source = attributes.value(of: .src).map { CharacterReference.decoded($0, in: html) } ?? []
    let isUnseen =
      element.style.isGone || element.style.isInvisible || isTiny(box.width) || isTiny(box.height)
      || element.style.fontPixels < 0.5
    let count = addresses.count
    if let value = attributes.value(of: .src) {
      appendAddress(source, standingFor: value, .image, tag: element.range, isUnseen: isUnseen)
    }
    appendSourceSet(attributes, element.range, isUnseen: isUnseen, in: html)
    // What is fetched and not seen is reported as that, and as nothing else.
    if isUnseen && addresses.count > count { return }
    if let index = anchor?.address { withAddress(index) { $0.isAroundImage = true } }
    noteInk()
    if isGIF(source) { add(.gif, element.range) }
    if !source.isEmpty, !form.hasImage {
      form.hasImage = true
      add(.image, element.range)
    }
    checkImageWidth(box, element.range)
    guard let alternative = attributes.value(of: .alt) else {
      addBarrier(.imageWithoutText, element.range)
      return
    }
    if !alternative.isEmpty { anchor?.hasNamedImage = true }
  }

  private func isTiny(_ length: HTMLLength?) -> Bool {
    guard case .pixels(let pixels)? = length else { return false }
    return pixels <= limits.trackingPixels
  }

  /// Whether an address is that of a GIF, by its name or its content.
  private func isGIF(_ address: [UInt8]) -> Bool {
    // "R0lGOD" is Base64 for "GIF8", with which these files begin.
    let head = String(decoding: address.prefix(64), as: UTF8.self)
    if head.lowercased().hasPrefix("data:") {
      return head.lowercased().hasPrefix("data:image/gif") || head.contains(";base64,R0lGOD")
    }
    let path = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return String(decoding: path.suffix(4), as: UTF8.self).lowercased() == ".gif"
  }

  // MARK: Lines

  /// Adds an address, unless it stays in the message.
  ///
  /// - Parameters:
  ///   - raw: the address, decoded.
  ///   - range: where it stands in the source.
  ///   - role: what is done with it.
  ///   - tag: the tag or declaration that holds it.
  ///   - isUnseen: whether it is an image that cannot be seen.
  mutating func appendAddress(
    _ raw: [UInt8], standingFor range: Range<Int>, _ role: HTMLAddress.Role, tag: Range<Int>,
    isUnseen: Bool = false
  ) {
    guard !range.isEmpty, let address = AddressText(raw) else { return }
    let start = lines.count
    if raw.count == range.count, let skipped = address.alignment {
      lines.append(
        address.bytes, alignedWith: range.lowerBound + skipped, tricks: address.tricks)
    } else {
      lines.append(address.bytes, standingFor: range, tricks: address.tricks)
    }
    add(
      HTMLAddress(
        address.isCall ? .call : role, line: start..<lines.count, tag: tag, isUnseen: isUnseen))
    lines.append([UInt8(ascii: "\n")], standingFor: range)
  }

  // MARK: Labels

  /// Reads the texts in the attributes of an element.
  mutating func readLabels(
    of element: OpenElement, _ attributes: HTMLAttributes, in html: borrowing Span<UInt8>
  ) {
    for attribute in attributes.all where attribute.value.count > 1 {
      guard attribute.name.isLabel || attribute.name == .value && element.tag == .input else {
        continue
      }
      let text = CharacterReference.decoded(attribute.value, in: html)
      if text.count == attribute.value.count {
        labelLines.append(text, alignedWith: attribute.value.lowerBound)
      } else {
        labelLines.append(text, standingFor: attribute.value)
      }
      labelLines.append([UInt8(ascii: "\n")], standingFor: attribute.value)
    }
  }
}

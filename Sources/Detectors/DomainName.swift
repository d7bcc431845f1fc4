// SPDX-License-Identifier: Apache-2.0

/// A host name read from left to right, with the longest part of it that can be a domain.
///
/// Labels are letters, marks and digits of any script, hyphens and underscores, joined by single
/// dots. A label that passes from Latin to a script never mixed with it ends the name there, so
/// that `example.comです` holds `example.com`.
struct DomainName {
  /// How the name is met.
  enum Setting {
    /// On its own or behind an at-sign: a change of script is a border.
    case bare
    /// Behind `scheme://`: a change of script is one only behind a top-level domain, and labels
    /// may hold symbols.
    case afterScheme
  }

  /// Where reading stopped; nothing before it needs to be read again from the same start.
  private(set) var walkEnd: Int

  /// Where the longest prefix ends whose last label is a delegated top-level domain.
  private(set) var end: Int?

  /// Where the last whole label ends, top-level domain or not; nil without a label.
  private(set) var lastEnd: Int?

  /// The label of that top-level domain.
  private(set) var topLevel = 0..<0

  /// The label before the top-level domain.
  private(set) var secondLevel = 0..<0

  /// How many labels the whole name has.
  private(set) var labelCount = 0

  /// Whether labels follow `end`.
  private(set) var hasMoreLabels = false

  /// Longest label, in scalars.
  static let maximumLabelScalars = 63

  /// Most labels in a name.
  static let maximumLabels = 127

  /// Reads the name that begins at an offset.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - start: 0-based byte offset of the first label.
  ///   - setting: how the name is met.
  ///   - domains: what counts as top-level domain.
  init(
    in text: borrowing Span<UInt8>, from start: Int, setting: Setting, domains: TopLevelDomains
  ) {
    walkEnd = start
    var labelStart = start
    var previous = start..<start
    while labelCount < Self.maximumLabels {
      let label = Label(in: text, from: labelStart, setting: setting) {
        labelCount > 0 && domains.contains($0, in: $1)
      }
      walkEnd = label.walkEnd
      guard label.end > labelStart, !label.isTooLong else { return }
      labelCount &+= 1
      hasMoreLabels = true
      lastEnd = label.end
      let range = labelStart..<label.end
      if labelCount > 1, label.isTopLevel || domains.contains(range, in: text) {
        (end, topLevel, secondLevel) = (label.end, range, previous)
        hasMoreLabels = false
      }
      guard !label.isCut, label.end == label.walkEnd, Self.joins(text, at: label.end, setting)
      else { return }
      previous = range
      labelStart = label.end &+ 1
    }
  }

  /// Whether a dot stands at an offset with the start of a label behind it.
  private static func joins(
    _ text: borrowing Span<UInt8>, at offset: Int, _ setting: Setting
  ) -> Bool {
    guard offset &+ 1 < text.count, text[offset] == UInt8(ascii: ".") else { return false }
    return beginsLabel(in: text, at: offset &+ 1)
      || setting == .afterScheme && DomainScalar(in: text, at: offset &+ 1).kind == .symbol
  }

  /// Whether a label can begin at an offset.
  private static func beginsLabel(in text: borrowing Span<UInt8>, at offset: Int) -> Bool {
    switch DomainScalar(in: text, at: offset).kind {
    case .latin, .alphabetic, .other, .digit, .underscore: true
    default: false
    }
  }

  /// Where a bare name that has a dot at an offset begins.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - dot: 0-based byte offset of a dot inside the name.
  ///   - limit: 0-based byte offset before which the name cannot begin.
  /// - Returns: 0-based byte offset of the first label, or nil where none can be.
  static func start(
    in text: borrowing Span<UInt8>, before dot: Int, limit: Int
  ) -> Int? {
    var offset = dot
    var labelScalars = 0
    var labels = 1
    var script = ScriptRun()
    walk: while offset > limit {
      let scalar = DomainScalar(in: text, endingAt: offset)
      switch scalar.kind {
      case .latin, .alphabetic, .other:
        if script.isBorder(scalar.kind) { break walk }
      case .digit, .mark, .hyphen, .underscore: break
      case .dot:
        guard labelScalars > 0, scalar.start > limit, beginsLabel(in: text, at: offset),
          DomainScalar(in: text, endingAt: scalar.start).isWord
        else { break walk }
        labels &+= 1
        guard labels < maximumLabels else { return nil }
        labelScalars = -1
        script = ScriptRun()
      case .symbol, .border: break walk
      }
      labelScalars &+= 1
      guard labelScalars <= maximumLabelScalars else { return nil }
      offset = scalar.start
    }
    // A label begins with a letter or digit; a bullet or markup may stand before it.
    while offset < dot {
      let scalar = DomainScalar(in: text, at: offset)
      if scalar.isWord, scalar.kind != .mark { return offset }
      offset = scalar.end
    }
    return nil
  }
}

/// The script of the letters of a label met so far.
private struct ScriptRun {
  private var last: DomainScalar.Kind?

  /// Takes the next letter.
  ///
  /// - Returns: whether it cannot stand in a label with the letters before it.
  mutating func isBorder(_ kind: DomainScalar.Kind) -> Bool {
    defer { last = kind }
    guard let last else { return false }
    return (last == .other) != (kind == .other)
  }

  /// Whether the next letter is of another alphabet than the one before.
  func isChange(_ kind: DomainScalar.Kind) -> Bool {
    last.map { $0 != kind } ?? false
  }
}

/// One label of a name.
private struct Label {
  /// Where the label ends, without hyphens and the like that nothing follows.
  var end: Int
  /// Where reading stopped.
  var walkEnd: Int
  /// Whether it ends at a change of script.
  var isCut = false
  /// Whether it was cut because what came before is a top-level domain.
  var isTopLevel = false
  var isTooLong = false

  init(
    in text: borrowing Span<UInt8>, from start: Int, setting: DomainName.Setting,
    isTopLevel: (Range<Int>, borrowing Span<UInt8>) -> Bool
  ) {
    var script = ScriptRun()
    var scalars = 0
    var wordEnd = start
    var offset = start
    walk: while offset < text.count {
      let scalar = DomainScalar(in: text, at: offset)
      switch scalar.kind {
      case .latin, .alphabetic, .other:
        if script.isChange(scalar.kind), isTopLevel(start..<offset, text) {
          self.isTopLevel = true
          isCut = true
          break walk
        }
        if script.isBorder(scalar.kind), setting == .bare {
          isCut = true
          break walk
        }
        wordEnd = scalar.end
      case .digit, .mark: wordEnd = scalar.end
      case .hyphen: if offset == start { break walk }
      case .underscore: break
      case .symbol:
        if setting == .bare { break walk }
      case .dot, .border: break walk
      }
      offset = scalar.end
      scalars &+= 1
      if scalars > DomainName.maximumLabelScalars {
        isTooLong = true
        break
      }
    }
    walkEnd = offset
    let goesOn = offset < text.count && text[offset] == UInt8(ascii: ".")
    end = goesOn && setting == .afterScheme ? offset : wordEnd
  }
}

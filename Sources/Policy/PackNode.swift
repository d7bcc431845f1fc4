// SPDX-License-Identifier: Apache-2.0

/// A node of a pack that knows its file and, inside a rule, the rule: every failed expectation
/// becomes an error with file, line and rule id.
struct PackNode {
  /// What all nodes of a file share.
  final class Source: Sendable {
    let file: String
    let tree: PackTree

    init(file: String, tree: PackTree) {
      self.file = file
      self.tree = tree
    }
  }

  private let source: Source
  private let index: Int
  var rule: String?

  /// The whole file.
  init(_ tree: PackTree, file: String) {
    source = Source(file: file, tree: tree)
    index = 0
  }

  private init(_ source: Source, at index: Int, rule: String?) {
    self.source = source
    self.index = index
    self.rule = rule
  }

  private var node: PackTree.Node { source.tree.nodes[index] }

  var origin: Origin { Origin(file: source.file, line: Int(node.line)) }

  var isList: Bool { node.kind == .list }
  var isScalar: Bool { node.kind == .scalar }
  /// How many nodes stand in a list or mapping, on all levels.
  var nodeCount: Int { Int(node.next) - index - 1 }
  /// Whether nothing stands in a list or mapping.
  var isEmpty: Bool { nodeCount == 0 }

  func failure(_ message: String) -> PolicyError {
    PolicyError(message, at: origin, rule: rule)
  }

  /// The nodes one level below, in order.
  private var children: [PackNode] {
    var children: [PackNode] = []
    var next = index + 1
    while next < Int(node.next) {
      children.append(PackNode(source, at: next, rule: rule))
      next = Int(source.tree.nodes[next].next)
    }
    return children
  }

  /// The text of a scalar.
  func string() throws(PolicyError) -> String {
    guard isScalar else { throw failure("a text is expected here") }
    return String(decoding: source.tree.text[Int(node.start)..<Int(node.end)], as: UTF8.self)
  }

  /// The text of a scalar that must not be blank.
  func text() throws(PolicyError) -> String {
    let text = try string()
    // Nearly every text begins with a letter; characters are dear to look at.
    if let first = text.utf8.first, (0x21...0x7E).contains(first) { return text }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw failure("the text must not be empty")
    }
    return text
  }

  func boolean() throws(PolicyError) -> Bool {
    switch try string() {
    case "true": true
    case "false": false
    default: throw failure("true or false is expected here")
    }
  }

  /// A whole number in `range`.
  func integer(in range: ClosedRange<Int>) throws(PolicyError) -> Int {
    guard let value = Int(try string()), range.contains(value) else {
      throw failure("a whole number from \(range.lowerBound) to \(range.upperBound) is expected")
    }
    return value
  }

  /// A number in `range`.
  func number(in range: ClosedRange<Double>) throws(PolicyError) -> Double {
    guard let value = Double(try string()), range.contains(value) else {
      throw failure(
        "a number from \(range.lowerBound.plain) to \(range.upperBound.plain) is expected")
    }
    return value
  }

  /// The items of a sequence.
  func items() throws(PolicyError) -> [PackNode] {
    guard isList else { throw failure("a list is expected here") }
    return children
  }

  /// The texts of a sequence of non-empty texts.
  func texts() throws(PolicyError) -> [String] {
    var texts: [String] = []
    for item in try items() { texts.append(try item.text()) }
    return texts
  }

  /// Bytes of the texts of a sequence that holds texts only.
  var textByteCount: Int {
    source.tree.nodes[index + 1..<Int(node.next)].reduce(0) { $0 + Int($1.end - $1.start) }
  }

  /// Calls a function with the UTF-8 of each text of a sequence that is known to hold texts only, and
  /// whether it is known to be words that need no change.
  func forEachValidText(_ body: (_ text: borrowing Span<UInt8>, _ isPlainWords: Bool) -> Void) {
    let bytes = source.tree.text
    let text = bytes.span
    for node in source.tree.nodes[index + 1..<Int(node.next)] {
      body(text.extracting(Int(node.start)..<Int(node.end)), node.isPlainWords)
    }
  }

  /// Calls a function with each member of a mapping, in the order of the file.
  func forEachMember(
    _ body: (_ key: PackNode, _ value: PackNode) throws(PolicyError) -> Void
  ) throws(PolicyError) {
    guard node.kind == .mapping else { throw failure("a mapping is expected here") }
    var next = index + 1
    while next < Int(node.next) {
      let key = PackNode(source, at: next, rule: rule)
      let value = PackNode(source, at: Int(key.node.next), rule: rule)
      try body(key, value)
      next = Int(value.node.next)
    }
  }

  /// The members of a mapping, in the order of the file.
  func members() throws(PolicyError) -> [(key: PackNode, value: PackNode)] {
    var members: [(key: PackNode, value: PackNode)] = []
    try forEachMember { key, value in members.append((key, value)) }
    return members
  }

  /// The members of a mapping whose keys are all in `known`.
  func members(known: [String]) throws(PolicyError) -> [String: PackNode] {
    var members: [String: PackNode] = [:]
    try forEachMember { key, value throws(PolicyError) in
      let name = try key.string()
      guard known.contains(name) else { throw key.unknown(name, besides: known) }
      members[name] = value
    }
    return members
  }

  /// The error of a key with a name that nobody knows.
  func unknown(_ name: String, besides known: [String]) -> PolicyError {
    failure("unknown key \"\(name)\"; known here: \(known.joined(separator: ", "))")
  }

  /// The case of an enumeration whose raw value the scalar is.
  func choice<Choice>(_: Choice.Type) throws(PolicyError) -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    let name = try string()
    guard let choice = Choice(rawValue: name) else {
      let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw failure("\"\(name)\" is none of: \(names)")
    }
    return choice
  }
}

extension Double {
  /// Without a fraction where there is none.
  fileprivate var plain: String { Int(exactly: self).map(String.init) ?? "\(self)" }
}

// SPDX-License-Identifier: Apache-2.0

/// The content of a YAML file as far as packs need it: scalars, lists and mappings, in order.
///
/// The nodes stand in one array, each before its content; a mapping holds keys and values by
/// turns. That is many times faster to make and to read than a tree of objects.
struct PackTree: Sendable {
  enum Kind: Sendable { case scalar, list, mapping }

  struct Node: Sendable {
    let kind: Kind
    /// Whether a scalar is known to hold words with single blanks between them and nothing that
    /// `plainWords` would leave out.
    var isPlainWords = false
    /// 1-based line of the file.
    let line: Int32
    /// Where the text of a scalar begins and ends in `text`.
    var start: Int32 = 0
    var end: Int32 = 0
    /// Index of the first node behind this one and its content.
    var next: Int32 = 0
  }

  /// All nodes; the first is the whole file.
  private(set) var nodes: [Node] = []

  /// UTF-8 of all scalars, also of what stands between them.
  private(set) var text: [UInt8]

  /// Makes an empty tree.
  ///
  /// - Parameter text: what scalars may be ranges of.
  init(of text: [UInt8] = []) {
    self.text = text
    // Scalars are rarely shorter; room that stays empty costs nothing.
    nodes.reserveCapacity(text.count / 8)
  }

  /// Appends a scalar.
  ///
  /// - Parameters:
  ///   - bytes: its UTF-8.
  ///   - line: 1-based line.
  mutating func appendScalar(_ bytes: some Sequence<UInt8>, line: Int) {
    let start = text.count
    text.append(contentsOf: bytes)
    appendScalar(at: start..<text.count, line: line)
  }

  /// Appends a scalar that stands in the text.
  ///
  /// - Parameters:
  ///   - range: 0-based byte range.
  ///   - line: 1-based line.
  ///   - isPlainWords: whether it is known to be words that need no change.
  mutating func appendScalar(at range: Range<Int>, line: Int, isPlainWords: Bool = false) {
    nodes.append(
      Node(
        kind: .scalar, isPlainWords: isPlainWords, line: Int32(line),
        start: Int32(range.lowerBound),
        end: Int32(range.upperBound), next: Int32(nodes.count + 1)))
  }

  /// Appends a list or mapping; its content follows, then `close(_:)`.
  ///
  /// - Parameters:
  ///   - kind: list or mapping.
  ///   - line: 1-based line.
  /// - Returns: the node's index.
  mutating func open(_ kind: Kind, line: Int) -> Int {
    nodes.append(Node(kind: kind, line: Int32(line)))
    return nodes.count - 1
  }

  /// Ends the content of a list or mapping.
  ///
  /// - Parameter node: what `open(_:line:)` returned.
  mutating func close(_ node: Int) {
    nodes[node].next = Int32(nodes.count)
  }
}

extension PackTree: Equatable {
  /// Whether two files have the same content on the same lines.
  static func == (first: PackTree, second: PackTree) -> Bool {
    first.nodes.count == second.nodes.count
      && zip(first.nodes, second.nodes).allSatisfy { own, other in
        own.kind == other.kind && own.line == other.line && own.next == other.next
          && first.text[Int(own.start)..<Int(own.end)]
            == second.text[Int(other.start)..<Int(other.end)]
      }
  }
}

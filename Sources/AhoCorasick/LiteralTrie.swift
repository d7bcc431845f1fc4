// SPDX-License-Identifier: Apache-2.0

/// The literals as a graph of byte classes, with failure links.
///
/// A node stands for a sequence of units and, inside a scalar, the bytes read of it. All variants
/// of a scalar lead to the same node, so below the scalars this is no tree; the longest suffix of
/// a text that is a path is still the same for all texts that lead to a node, because it begins
/// at a scalar and depends on the units only. A node reached by a blank has an edge to itself.
struct LiteralTrie {
  struct Node {
    var firstEdge: Int32 = -1
    /// Bytes read, a run of blanks counted as one.
    var depth: UInt16
    var hasBlank: Bool
    /// Longest proper suffix that is a path; -1 until it is known.
    var failure: Int32 = -1
    /// Index of the last literal in `literalAtNode` chains that ends here; -1 when none does.
    var lastLiteral: Int32 = -1
    /// Index into `outputs`; -1 when no literal ends here or at a failure.
    var output: Int32 = -1
    /// Where the node's row begins in `completeRows`; -1 when it has none.
    var row: Int32 = -1
  }

  struct Edge {
    let byteClass: UInt16
    let target: Int32
    let next: Int32
  }

  /// Literals that end at a node, and the output of the longest shorter suffix with any.
  struct Output: Sendable {
    let literals: Range<Int>
    let next: Int32
  }

  private(set) var nodes = [Node(depth: 0, hasBlank: false)]
  private(set) var edges: [Edge] = []
  private(set) var outputs: [Output] = []
  /// Literals of all outputs, ascending within one.
  private(set) var outputLiterals: [Int32] = []
  /// Nodes by depth; each comes after its failure.
  private(set) var order: [Int32] = [0]
  /// Rows of the root and the nodes of depth 1, which never fail: the target by each class.
  private(set) var completeRows: [Int32]
  private let classCount: Int
  private var previousLiteral: [Int32] = []

  /// Enters all literals and links the failures.
  ///
  /// - Parameters:
  ///   - alphabet: the literals and their units.
  ///   - classes: classes of the bytes in the units.
  ///   - maximumStates: most nodes allowed.
  /// - Throws: `AutomatonError.Code.tooManyStates`.
  init(
    _ alphabet: LiteralAlphabet, classes: ByteClasses, maximumStates: Int
  ) throws(AutomatonError) {
    classCount = classes.count
    completeRows = [Int32](repeating: -1, count: classes.count)
    nodes[0].row = 0
    nodes.reserveCapacity(alphabet.sequence.count)
    edges.reserveCapacity(alphabet.sequence.count)
    previousLiteral.reserveCapacity(alphabet.count)
    let paths = UnitPaths(alphabet.units, classes: classes)
    // What lies below the root by each unit: there the lists of edges are longest.
    var childOfRoot = [Int32](repeating: -1, count: alphabet.units.count)
    for literal in 0..<alphabet.count {
      let range = alphabet.range(of: literal)
      let first = Int(alphabet.sequence[range.lowerBound])
      var node = childOfRoot[first]
      if node < 0 {
        node = child(of: 0, by: first, paths: paths)
        childOfRoot[first] = node
      }
      for place in range.dropFirst() {
        node = child(of: node, by: Int(alphabet.sequence[place]), paths: paths)
      }
      previousLiteral.append(nodes[Int(node)].lastLiteral)
      nodes[Int(node)].lastLiteral = Int32(literal)
      guard nodes.count <= maximumStates else {
        throw AutomatonError(.tooManyStates, limit: maximumStates)
      }
    }
    linkFailures()
  }

  /// The node an edge leads to, or -1.
  private func target(from node: Int32, by byteClass: UInt16) -> Int32 {
    if node == 0 { return completeRows[Int(byteClass)] }
    var edge = nodes[Int(node)].firstEdge
    while edge >= 0 {
      if edges[Int(edge)].byteClass == byteClass { return edges[Int(edge)].target }
      edge = edges[Int(edge)].next
    }
    return -1
  }

  private mutating func child(of node: Int32, by unit: Int, paths: UnitPaths) -> Int32 {
    let path = paths.paths[unit]
    if path.length == 1 {
      let byteClass = paths.classes[path.start]
      let known = target(from: node, by: byteClass)
      if known >= 0 { return known }
      let hasBlank = path.isBlankRun || nodes[Int(node)].hasBlank
      let child = makeNode(below: node, hasBlank: hasBlank)
      addEdge(from: node, by: byteClass, to: child)
      if path.isBlankRun { addEdge(from: child, by: byteClass, to: child) }
      return child
    }
    var end: Int32 = -1
    for variant in 0..<path.count {
      var place = node
      let start = path.start + variant * path.length
      for step in start..<start + path.length - 1 {
        var next = target(from: place, by: paths.classes[step])
        if next < 0 {
          next = makeNode(below: place, hasBlank: nodes[Int(place)].hasBlank)
          addEdge(from: place, by: paths.classes[step], to: next)
        }
        place = next
      }
      let last = paths.classes[start + path.length - 1]
      let known = target(from: place, by: last)
      if known >= 0 { return known }
      if end < 0 { end = makeNode(below: place, hasBlank: nodes[Int(place)].hasBlank) }
      addEdge(from: place, by: last, to: end)
    }
    return end
  }

  private mutating func makeNode(below parent: Int32, hasBlank: Bool) -> Int32 {
    nodes.append(Node(depth: nodes[Int(parent)].depth + 1, hasBlank: hasBlank))
    return Int32(nodes.count - 1)
  }

  private mutating func addEdge(from node: Int32, by byteClass: UInt16, to target: Int32) {
    edges.append(Edge(byteClass: byteClass, target: target, next: nodes[Int(node)].firstEdge))
    nodes[Int(node)].firstEdge = Int32(edges.count - 1)
    if node == 0 { completeRows[Int(byteClass)] = target }
  }

  /// Visits the nodes by depth; the failure of a child is found from that of its parent.
  private mutating func linkFailures() {
    for byteClass in completeRows.indices where completeRows[byteClass] < 0 {
      completeRows[byteClass] = 0
    }
    order = [Int32](repeating: 0, count: nodes.count)
    nodes[0].failure = 0
    // Taken out for the loop, so that writing to them asks no questions each time.
    var (linkedNodes, visited) = (nodes, order)
    (nodes, order) = ([], [])
    var links = linkedNodes.mutableSpan
    var queue = visited.mutableSpan
    var (next, end) = (0, 1)
    while next < end {
      let node = Int(queue[next])
      next += 1
      if links[node].depth == 1 { makeRow(of: &links[node]) }
      let failure = links[node].failure
      var edge = links[node].firstEdge
      while edge >= 0 {
        let (byteClass, target) = (edges[Int(edge)].byteClass, Int(edges[Int(edge)].target))
        edge = edges[Int(edge)].next
        guard links[target].failure < 0 else { continue }
        queue[end] = Int32(target)
        end += 1
        let suffix = node == 0 ? 0 : step(from: failure, by: byteClass, in: links.span)
        links[target].failure = suffix
        let inherited = links[Int(suffix)].output
        let last = links[target].lastLiteral
        links[target].output = last < 0 ? inherited : makeOutput(last, next: inherited)
      }
    }
    (nodes, order) = (linkedNodes, visited)
  }

  /// The row of a node of depth 1 is the root's where it has no edge of its own.
  private mutating func makeRow(of node: inout Node) {
    node.row = Int32(completeRows.count)
    completeRows.append(contentsOf: completeRows[..<classCount])
    var edge = node.firstEdge
    while edge >= 0 {
      completeRows[Int(node.row) + Int(edges[Int(edge)].byteClass)] = edges[Int(edge)].target
      edge = edges[Int(edge)].next
    }
  }

  /// The node reached from `node` after as many failures as it takes.
  private func step(
    from node: Int32, by byteClass: UInt16, in nodes: borrowing Span<Node>
  ) -> Int32 {
    var place = Int(node)
    while nodes[place].row < 0 {
      var edge = nodes[place].firstEdge
      while edge >= 0 {
        if edges[Int(edge)].byteClass == byteClass { return edges[Int(edge)].target }
        edge = edges[Int(edge)].next
      }
      place = Int(nodes[place].failure)
    }
    return completeRows[Int(nodes[place].row) + Int(byteClass)]
  }

  /// Makes the output of a node that literals end at.
  ///
  /// - Parameters:
  ///   - last: the last of the literals.
  ///   - next: the output of the node's failure.
  /// - Returns: the index of the output.
  private mutating func makeOutput(_ last: Int32, next: Int32) -> Int32 {
    let start = outputLiterals.count
    var literal = last
    while literal >= 0 {
      outputLiterals.append(literal)
      literal = previousLiteral[Int(literal)]
    }
    outputLiterals[start...].reverse()
    outputs.append(Output(literals: start..<outputLiterals.count, next: next))
    return Int32(outputs.count - 1)
  }
}

/// The byte classes of all variants of each unit, one after the other.
private struct UnitPaths {
  struct Path {
    let start: Int
    /// Classes in each variant.
    let length: Int
    /// Variants; those of a single byte share one class and count as one, as do blanks.
    let count: Int
    let isBlankRun: Bool
  }

  private(set) var paths: [Path] = []
  private(set) var classes: [UInt16] = []

  init(_ units: [LiteralUnit], classes byteClasses: ByteClasses) {
    paths.reserveCapacity(units.count)
    for unit in units {
      let isSingle = unit.isBlankRun || unit.length == 1
      paths.append(
        Path(
          start: classes.count, length: unit.length, count: isSingle ? 1 : unit.variants.count,
          isBlankRun: unit.isBlankRun))
      if unit.isBlankRun {
        classes.append(byteClasses.blank)
      } else {
        for variant in isSingle ? unit.variants[..<1] : unit.variants[...] {
          for byte in variant { classes.append(byteClasses.of(byte)) }
        }
      }
    }
  }
}

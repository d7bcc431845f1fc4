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
    var failure: Int32 = 0
    /// Index of the last literal in `literalAtNode` chains that ends here; -1 when none does.
    var lastLiteral: Int32 = -1
    /// Index into `outputs`; -1 when no literal ends here or at a failure.
    var output: Int32 = -1
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
  private var previousLiteral: [Int32] = []
  private var rootEdges: [Int32]

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
    rootEdges = [Int32](repeating: -1, count: classes.count)
    for (index, literal) in alphabet.literals.enumerated() {
      var node: Int32 = 0
      for unit in literal.units {
        node = child(of: node, by: alphabet.units[unit], classes: classes)
      }
      previousLiteral.append(nodes[Int(node)].lastLiteral)
      nodes[Int(node)].lastLiteral = Int32(index)
      guard nodes.count <= maximumStates else {
        throw AutomatonError(.tooManyStates, limit: maximumStates)
      }
    }
    linkFailures()
  }

  /// The node an edge leads to, or -1.
  func target(from node: Int32, by byteClass: UInt16) -> Int32 {
    if node == 0 { return rootEdges[Int(byteClass)] }
    var edge = nodes[Int(node)].firstEdge
    while edge >= 0 {
      if edges[Int(edge)].byteClass == byteClass { return edges[Int(edge)].target }
      edge = edges[Int(edge)].next
    }
    return -1
  }

  private mutating func child(
    of node: Int32, by unit: LiteralUnit, classes: ByteClasses
  ) -> Int32 {
    if unit.isBlankRun {
      let known = target(from: node, by: classes.blank)
      if known >= 0 { return known }
      let child = makeNode(below: node, hasBlank: true)
      addEdge(from: node, by: classes.blank, to: child)
      addEdge(from: child, by: classes.blank, to: child)
      return child
    }
    var end: Int32 = -1
    for variant in unit.variants {
      var place = node
      for byte in variant.dropLast() {
        var next = target(from: place, by: classes.of(byte))
        if next < 0 {
          next = makeNode(below: place, hasBlank: nodes[Int(place)].hasBlank)
          addEdge(from: place, by: classes.of(byte), to: next)
        }
        place = next
      }
      let last = classes.of(variant[variant.count - 1])
      let known = target(from: place, by: last)
      if known >= 0 { return known }
      if end < 0 { end = makeNode(below: place, hasBlank: nodes[Int(place)].hasBlank) }
      addEdge(from: place, by: last, to: end)
      if variant.count == 1 { break }
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
    if node == 0 { rootEdges[Int(byteClass)] = target }
  }

  /// Visits the nodes by depth; the failure of a child is found from that of its parent.
  private mutating func linkFailures() {
    order.reserveCapacity(nodes.count)
    var isSeen = [Bool](repeating: false, count: nodes.count)
    isSeen[0] = true
    var next = 0
    while next < order.count {
      let node = order[next]
      next += 1
      var edge = nodes[Int(node)].firstEdge
      while edge >= 0 {
        let (byteClass, target) = (edges[Int(edge)].byteClass, edges[Int(edge)].target)
        edge = edges[Int(edge)].next
        guard !isSeen[Int(target)] else { continue }
        isSeen[Int(target)] = true
        order.append(target)
        if node != 0 {
          nodes[Int(target)].failure = step(from: nodes[Int(node)].failure, by: byteClass)
        }
        collectOutput(of: Int(target))
      }
    }
  }

  /// The node reached from `node` after as many failures as it takes.
  func step(from node: Int32, by byteClass: UInt16) -> Int32 {
    var place = node
    while true {
      let found = target(from: place, by: byteClass)
      if found >= 0 { return found }
      if place == 0 { return 0 }
      place = nodes[Int(place)].failure
    }
  }

  private mutating func collectOutput(of node: Int) {
    let inherited = nodes[Int(nodes[node].failure)].output
    let start = outputLiterals.count
    var literal = nodes[node].lastLiteral
    while literal >= 0 {
      outputLiterals.append(literal)
      literal = previousLiteral[Int(literal)]
    }
    guard outputLiterals.count > start else {
      nodes[node].output = inherited
      return
    }
    outputLiterals[start...].reverse()
    outputs.append(Output(literals: start..<outputLiterals.count, next: inherited))
    nodes[node].output = Int32(outputs.count - 1)
  }
}

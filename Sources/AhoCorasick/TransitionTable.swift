// SPDX-License-Identifier: Apache-2.0

/// All transitions in one array, rows laid over each other (a double array).
///
/// A state is the offset of its header. The header holds the failure state; the transition by
/// class c, when there is one, stands c cells further. A cell says which class it belongs to, and
/// no two states share an offset, so a cell of another state is never taken for one's own. The
/// root has a transition by every class, which ends each chain of failures; states of depth 1,
/// where ordinary text spends most of its time, have them too and never fail.
///
/// A cell is 32 bits: target state (22), whether a literal ends there (1), class (9). Thirty
/// thousand states fit a second-level cache, where full rows for all would take 25 MB.
///
/// Source: J. Aoe, "An efficient digital search algorithm by using a double-array structure",
/// IEEE Transactions on Software Engineering 15(9), 1989.
struct TransitionTable: Sendable {
  private(set) var cells: [UInt32] = []

  /// Depth of the state at each header: bytes read, a run of blanks counted as one; `hasBlank`
  /// marks a state whose path holds a blank, so that it may have begun further back.
  private(set) var depths: [UInt16] = []

  /// Index into the outputs of the state at each header; -1 when no literal ends there.
  private(set) var outputs: [Int32] = []

  static let hasBlank: UInt16 = 0x8000
  static let matchFlag: UInt32 = 0x200
  static let classMask: UInt32 = 0x1FF
  static let targetShift: UInt32 = 10
  static let maximumOffset = 1 << 22

  /// Class written in headers and free cells; no byte has it.
  private static let noClass: UInt32 = 0x1FF

  /// Places all nodes of a trie.
  ///
  /// - Parameters:
  ///   - trie: the literals with failure links.
  ///   - classCount: number of byte classes.
  ///   - maximumStates: named in the error when the offsets do not fit a cell.
  /// - Throws: `AutomatonError.Code.tooManyStates`.
  init(_ trie: LiteralTrie, classCount: Int, maximumStates: Int) throws(AutomatonError) {
    var placement = RowPlacement(classCount: classCount, cellEstimate: trie.nodes.count * 5 / 4)
    var offsets = [UInt32](repeating: 0, count: trie.nodes.count)
    var classes: [Int] = []
    let allClasses = Array(1..<classCount)
    var leaves: [Int32] = []
    for index in trie.order.dropFirst() {
      let node = trie.nodes[Int(index)]
      let offset: Int
      if node.row >= 0 {
        offset = placement.place(allClasses)
      } else if node.firstEdge < 0 {
        // A row without transitions is one cell and fills a gap that the others leave.
        leaves.append(index)
        continue
      } else {
        classes.removeAll(keepingCapacity: true)
        var edge = node.firstEdge
        while edge >= 0 {
          classes.append(Int(trie.edges[Int(edge)].byteClass))
          edge = trie.edges[Int(edge)].next
        }
        offset = placement.place(classes)
      }
      offsets[Int(index)] = UInt32(offset)
    }
    for index in leaves { offsets[Int(index)] = UInt32(placement.placeLeaf()) }
    guard placement.cellCount - classCount <= Self.maximumOffset else {
      throw AutomatonError(.tooManyStates, limit: maximumStates)
    }
    write(trie, offsets: offsets, cellCount: placement.cellCount, classCount: classCount)
  }

  private mutating func write(
    _ trie: LiteralTrie, offsets: [UInt32], cellCount: Int, classCount: Int
  ) {
    cells = [UInt32](repeating: Self.noClass, count: cellCount)
    depths = [UInt16](repeating: 0, count: cellCount)
    outputs = [Int32](repeating: -1, count: cellCount)
    // What any transition to a node writes, apart from the class.
    var entries = [UInt32](repeating: 0, count: offsets.count)
    for index in offsets.indices {
      let flag = trie.nodes[index].output >= 0 ? Self.matchFlag : 0
      entries[index] = offsets[index] << Self.targetShift | flag
    }
    for index in trie.nodes.indices {
      let node = trie.nodes[index]
      let offset = Int(offsets[index])
      if index != 0 {
        cells[offset] = offsets[Int(node.failure)] << Self.targetShift | Self.noClass
      } else {
        cells[0] = 0
      }
      depths[offset] = node.depth | (node.hasBlank ? Self.hasBlank : 0)
      outputs[offset] = node.output
      if node.row >= 0 {
        for byteClass in 1..<classCount {
          let target = Int(trie.completeRows[Int(node.row) + byteClass])
          cells[offset + byteClass] = entries[target] | UInt32(byteClass)
        }
        continue
      }
      var edge = node.firstEdge
      while edge >= 0 {
        let byteClass = trie.edges[Int(edge)].byteClass
        let target = Int(trie.edges[Int(edge)].target)
        cells[offset + Int(byteClass)] = entries[target] | UInt32(byteClass)
        edge = trie.edges[Int(edge)].next
      }
    }
  }

  /// Bytes of the three arrays.
  var byteCount: Int { cells.count * 10 }

  /// The cell of the transition from `state` by `byteClass`, after as many failures as it takes.
  @inline(__always)
  func cell(from state: UInt32, by byteClass: UInt16) -> UInt32 {
    var state = state
    var cell = cells[Int(state &+ UInt32(byteClass))]
    while cell & Self.classMask != UInt32(byteClass) {
      state = cells[Int(state)] &>> Self.targetShift
      cell = cells[Int(state &+ UInt32(byteClass))]
    }
    return cell
  }
}

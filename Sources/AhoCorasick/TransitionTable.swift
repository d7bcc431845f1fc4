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
    var placement = RowPlacement(classCount: classCount)
    var offsets = [UInt32](repeating: 0, count: trie.nodes.count)
    var classes: [Int] = []
    // Rows without transitions are one cell and fill the gaps the others leave.
    for takesLeaves in [false, true] {
      for node in trie.order.dropFirst() {
        var edge = trie.nodes[Int(node)].firstEdge
        let isLeaf = edge < 0 && !Self.isComplete(trie.nodes[Int(node)])
        guard isLeaf == takesLeaves else { continue }
        classes.removeAll(keepingCapacity: true)
        if Self.isComplete(trie.nodes[Int(node)]) {
          offsets[Int(node)] = UInt32(placement.place(Array(1..<classCount)))
          continue
        }
        while edge >= 0 {
          classes.append(Int(trie.edges[Int(edge)].byteClass))
          edge = trie.edges[Int(edge)].next
        }
        let offset = placement.place(classes)
        guard offset < Self.maximumOffset else {
          throw AutomatonError(.tooManyStates, limit: maximumStates)
        }
        offsets[Int(node)] = UInt32(offset)
      }
    }
    write(trie, offsets: offsets, cellCount: placement.cellCount, classCount: classCount)
  }

  private mutating func write(
    _ trie: LiteralTrie, offsets: [UInt32], cellCount: Int, classCount: Int
  ) {
    cells = [UInt32](repeating: Self.noClass, count: cellCount)
    depths = [UInt16](repeating: 0, count: cellCount)
    outputs = [Int32](repeating: -1, count: cellCount)
    for byteClass in 0..<classCount { cells[byteClass] = UInt32(byteClass) }
    for (index, node) in trie.nodes.enumerated() {
      let offset = Int(offsets[index])
      if index != 0 {
        cells[offset] = offsets[Int(node.failure)] << Self.targetShift | Self.noClass
      }
      depths[offset] = node.depth | (node.hasBlank ? Self.hasBlank : 0)
      outputs[offset] = node.output
      func write(_ byteClass: UInt16, _ target: Int32) {
        let flag = trie.nodes[Int(target)].output >= 0 ? Self.matchFlag : 0
        cells[offset + Int(byteClass)] =
          offsets[Int(target)] << Self.targetShift | flag | UInt32(byteClass)
      }
      if Self.isComplete(node) {
        for byteClass in 1..<UInt16(classCount) {
          write(byteClass, trie.step(from: Int32(index), by: byteClass))
        }
        continue
      }
      var edge = node.firstEdge
      while edge >= 0 {
        write(trie.edges[Int(edge)].byteClass, trie.edges[Int(edge)].target)
        edge = trie.edges[Int(edge)].next
      }
    }
  }

  private static func isComplete(_ node: LiteralTrie.Node) -> Bool { node.depth <= 1 }

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

/// Finds offsets at which a row's header and transitions fall on free cells.
private struct RowPlacement {
  private var isTaken: [Bool]
  private var firstFree: Int
  private let classCount: Int
  private var end: Int

  init(classCount: Int) {
    self.classCount = classCount
    isTaken = [Bool](repeating: true, count: classCount)
    isTaken += [Bool](repeating: false, count: 4 * classCount)
    firstFree = classCount
    end = classCount
  }

  /// Cells needed so that every class can be looked up from every offset.
  var cellCount: Int { end + classCount }

  mutating func place(_ classes: [Int]) -> Int {
    while isTaken[firstFree] { advanceFirstFree() }
    var offset = firstFree
    var attempts = 0
    while !fits(classes, at: offset) {
      offset += 1
      attempts += 1
      // A crowded region is given up, so that placing stays linear in the number of rows.
      if attempts == 256 { firstFree = min(offset, end) }
      if offset + classCount >= isTaken.count { grow() }
    }
    isTaken[offset] = true
    for byteClass in classes { isTaken[offset + byteClass] = true }
    end = max(end, offset + (classes.max() ?? 0) + 1)
    return offset
  }

  private func fits(_ classes: [Int], at offset: Int) -> Bool {
    if isTaken[offset] { return false }
    for byteClass in classes where isTaken[offset + byteClass] { return false }
    return true
  }

  private mutating func advanceFirstFree() {
    firstFree += 1
    if firstFree + classCount >= isTaken.count { grow() }
  }

  private mutating func grow() {
    isTaken += [Bool](repeating: false, count: isTaken.count + classCount)
  }
}

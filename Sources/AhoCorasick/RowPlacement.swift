// SPDX-License-Identifier: Apache-2.0

/// Finds offsets at which a row's header and transitions fall on free cells.
///
/// Free cells are bits, so that 64 offsets are tried at once.
struct RowPlacement {
  private var free: [UInt64]
  /// The word where the search for a free cell begins.
  private var firstWord: Int
  private let classCount: Int
  private var end: Int

  /// Words behind the last one tried, so that every class can be looked up from any offset.
  private let margin: Int

  /// Keeps the cells of the root's row, which begins at 0.
  ///
  /// - Parameters:
  ///   - classCount: number of byte classes; a row reaches as far.
  ///   - cellEstimate: about how many cells will be needed.
  init(classCount: Int, cellEstimate: Int) {
    self.classCount = classCount
    margin = classCount / 64 + 2
    free = [UInt64](repeating: .max, count: cellEstimate / 64 + 2 * margin)
    firstWord = 0
    end = classCount
    for cell in 0..<classCount { take(cell) }
  }

  /// Cells needed so that every class can be looked up from every offset.
  var cellCount: Int { end + classCount }

  /// Takes the cells of a row.
  ///
  /// - Parameter classes: classes of the row's transitions.
  /// - Returns: the first offset found at which they and the header are free.
  mutating func place(_ classes: [Int]) -> Int {
    while firstWord + margin < free.count, free[firstWord] == 0 { firstWord += 1 }
    var word = firstWord
    var attempts = 0
    while true {
      if word + margin >= free.count {
        free.append(contentsOf: repeatElement(.max, count: free.count))
      }
      var fitting = free[word]
      for byteClass in classes where fitting != 0 { fitting &= bits(at: 64 * word + byteClass) }
      if fitting != 0 {
        let offset = 64 * word + fitting.trailingZeroBitCount
        take(offset)
        var last = 0
        for byteClass in classes {
          take(offset + byteClass)
          last = max(last, byteClass)
        }
        end = max(end, offset + last + 1)
        return offset
      }
      word += 1
      attempts += 1
      // A crowded region is given up, so that placing stays linear in the number of rows.
      if attempts == Self.maximumAttempts { firstWord = min(word, end / 64) }
    }
  }

  /// Words tried before the cells passed are given up.
  private static let maximumAttempts = 2

  /// Takes a single cell, the first that is free.
  ///
  /// - Returns: its offset.
  mutating func placeLeaf() -> Int {
    while firstWord + margin < free.count, free[firstWord] == 0 { firstWord += 1 }
    if firstWord + margin >= free.count {
      free.append(contentsOf: repeatElement(.max, count: free.count))
    }
    let offset = 64 * firstWord + free[firstWord].trailingZeroBitCount
    take(offset)
    end = max(end, offset + 1)
    return offset
  }

  private func bits(at cell: Int) -> UInt64 {
    let (word, shift) = (cell / 64, UInt64(cell % 64))
    return free[word] &>> shift | (shift == 0 ? 0 : free[word + 1] &<< (64 - shift))
  }

  private mutating func take(_ cell: Int) {
    free[cell / 64] &= ~(1 &<< UInt64(cell % 64))
  }
}

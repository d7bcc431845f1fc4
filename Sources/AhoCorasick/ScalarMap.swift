// SPDX-License-Identifier: Apache-2.0

/// Small numbers by scalar value, in pages of 64 that are made on first use.
struct ScalarMap {
  /// Start of each page in `entries`; page 0 is empty and stands for all that are not made.
  private var pages = [Int32](repeating: 0, count: (0x10FFFF >> 6) + 1)
  private var entries = [Int32](repeating: -1, count: 64)

  /// The number of a scalar value, -1 where none is set.
  subscript(value: UInt32) -> Int32 {
    get { entries[Int(pages[Int(value >> 6)]) + Int(value & 63)] }
    set {
      let page = Int(value >> 6)
      if pages[page] == 0 {
        pages[page] = Int32(entries.count)
        entries.append(contentsOf: repeatElement(-1, count: 64))
      }
      entries[Int(pages[page]) + Int(value & 63)] = newValue
    }
  }
}

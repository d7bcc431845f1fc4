// SPDX-License-Identifier: Apache-2.0

/// Numbers the hashes of keys; open addressing with linear probing.
///
/// Hashes that agree in their 40 upper bits and their place count as one, which is good enough to
/// count.
struct KeyTable: Sendable {
  /// The upper 40 bits of a hash and, below, its number from 1; 0: free.
  private var slots: [UInt64]
  private let mask: Int
  /// How many keys there are.
  private(set) var count = 0

  private static let numberMask: UInt64 = 0xFF_FFFF

  /// Makes an empty table.
  ///
  /// - Parameter capacity: the most keys that will be inserted, less than 2^23.
  init(capacity: Int) {
    precondition(capacity < 1 << 23)
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    mask = size - 1
  }

  /// The number of a key; nil when it is not in the table.
  func number(of hash: UInt64) -> Int? { number(at: place(of: hash)) }

  /// The number of a key, a new one when it is not in the table yet; numbers count from 0.
  mutating func insert(_ hash: UInt64) -> Int {
    let place = place(of: hash)
    if let number = number(at: place) { return number }
    count += 1
    slots[place] = hash & ~Self.numberMask | UInt64(count)
    return count - 1
  }

  /// The slot of a key, a free one when it is not in the table.
  @inline(__always)
  private func place(of hash: UInt64) -> Int {
    let slots = slots.span
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0, (slots[place] ^ hash) & ~Self.numberMask != 0 {
      place = (place + 1) & mask
    }
    return place
  }

  /// The number in a slot; nil when it is free.
  @inline(__always)
  private func number(at place: Int) -> Int? {
    let number = Int(slots[place] & Self.numberMask)
    return number == 0 ? nil : number - 1
  }
}

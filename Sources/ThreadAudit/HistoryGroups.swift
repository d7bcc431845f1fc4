// SPDX-License-Identifier: Apache-2.0

/// Which threads and orders belong together: those that a record names both.
///
/// A union-find structure over hashes of the names, because the names of ten million records
/// would not fit into memory: about 50 bytes for each thread and order.
struct HistoryGroups: Sendable {
  /// A thread or an order by a hash of 128 bits of its name.
  ///
  /// With 100 million names the chance that two have the same is below 10^-22; someone who
  /// makes two on purpose only joins two threads.
  struct Name: Hashable {
    let low: UInt64
    let high: UInt64

    static func thread(_ name: [UInt8]) -> Name { Name(name, seed: 0x7468_7265_6164) }

    static func order(_ name: [UInt8]) -> Name { Name(name, seed: 0x6F72_6465_72) }

    private init(_ name: [UInt8], seed: UInt64) {
      var low = seed &* 0x9E37_79B9_7F4A_7C15
      var high = ~seed &* 0xC2B2_AE3D_27D4_EB4F
      for byte in name {
        low = (low ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        high = (high &+ UInt64(byte)) &* 0x9FB2_1C65_1E98_DF25
        high ^= high >> 29
      }
      self.low = Self.mixed(low ^ UInt64(name.count))
      self.high = Self.mixed(high)
    }

    /// The finisher of SplitMix64.
    private static func mixed(_ value: UInt64) -> UInt64 {
      var value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }

  private var names: [Name] = []
  /// Towards the representative of the group.
  private var parents: [UInt32] = []
  /// Of a thread: its only order, `none` or `many`.
  private var onlyOrders: [UInt32] = []
  /// An open hash table of numbers + 1; 0 is free.
  private var slots: [UInt32] = Array(repeating: 0, count: 1 << 10)

  private static let none = UInt32.max
  private static let many = UInt32.max - 1

  /// How many threads and orders there are.
  var count: Int { names.count }

  /// Notes the thread and the order of a record.
  ///
  /// - Parameters:
  ///   - thread: its thread, if it names one.
  ///   - order: its order, if it names one.
  mutating func add(thread: [UInt8]?, order: [UInt8]?) {
    let thread = thread.map { insert(.thread($0)) }
    let order = order.map { insert(.order($0)) }
    guard let thread, let order else { return }
    let (first, second) = (root(Int(thread)), root(Int(order)))
    // Towards the smaller number: a halving path keeps the trees flat without ranks.
    if first != second { parents[max(first, second)] = UInt32(min(first, second)) }
    switch onlyOrders[Int(thread)] {
    case Self.none: onlyOrders[Int(thread)] = order
    case order, Self.many: break
    default: onlyOrders[Int(thread)] = Self.many
    }
  }

  /// The number of a thread or an order.
  ///
  /// - Parameter name: one that was added.
  /// - Returns: the number, or nil for one that was not.
  func number(of name: Name) -> UInt32? {
    let found = slots[slot(of: name)]
    return found == 0 ? nil : found - 1
  }

  /// The order of a thread, if all records that name both name the same.
  ///
  /// - Parameter thread: the thread's number.
  /// - Returns: the order's number.
  func onlyOrder(ofThread thread: UInt32) -> UInt32? {
    let order = onlyOrders[Int(thread)]
    return order == Self.none || order == Self.many ? nil : order
  }

  /// The group of a thread or an order.
  ///
  /// - Parameter number: the number.
  /// - Returns: the same for all that belong together.
  mutating func group(of number: UInt32) -> UInt32 { UInt32(root(Int(number))) }

  private mutating func root(_ number: Int) -> Int {
    var number = number
    while Int(parents[number]) != number {
      parents[number] = parents[Int(parents[number])]
      number = Int(parents[number])
    }
    return number
  }

  private mutating func insert(_ name: Name) -> UInt32 {
    let place = slot(of: name)
    if slots[place] > 0 { return slots[place] - 1 }
    let number = UInt32(names.count)
    names.append(name)
    parents.append(number)
    onlyOrders.append(Self.none)
    slots[place] = number + 1
    if names.count > slots.count / 3 * 2 { grow() }
    return number
  }

  /// Where a name stands in the table, or where it would.
  private func slot(of name: Name) -> Int {
    var place = Int(truncatingIfNeeded: name.low) & (slots.count - 1)
    while slots[place] > 0, names[Int(slots[place]) - 1] != name {
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in names.indices { slots[slot(of: names[number])] = UInt32(number + 1) }
  }
}

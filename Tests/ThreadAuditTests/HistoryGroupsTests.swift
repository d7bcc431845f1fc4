// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import Testing

@testable import ThreadAudit

@Suite struct HistoryGroupsTests {
  private struct Link: Hashable {
    let thread: Int?
    let order: Int?
  }

  /// Groups found by joining sets until nothing changes.
  private static func naiveGroups(of links: [Link]) -> Set<Set<String>> {
    var groups: [Set<String>] = []
    for link in links {
      let names = Set(
        [link.thread.map { "t\($0)" }, link.order.map { "o\($0)" }].compactMap(\.self))
      let touched = groups.filter { !$0.isDisjoint(with: names) }
      groups.removeAll { touched.contains($0) }
      groups.append(touched.reduce(names) { $0.union($1) })
    }
    return Set(groups)
  }

  @Test(arguments: 0..<20)
  func agreesWithJoiningSets(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let size = Int.random(in: 1...120, using: &random)
    let links = (0..<Int.random(in: 1...150, using: &random)).map { _ -> Link in
      let thread = Int.random(in: 0..<size, using: &random)
      let order = Int.random(in: 0..<size, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return Link(thread: thread, order: nil)
      case 1: return Link(thread: nil, order: order)
      default: return Link(thread: thread, order: order)
      }
    }
    var groups = HistoryGroups()
    // The same bytes name a thread and an order here, which are still two.
    func bytes(_ number: Int) -> [UInt8] { Array("\(number)".utf8) }
    for link in links {
      groups.add(thread: link.thread.map(bytes), order: link.order.map(bytes))
    }
    var found: [UInt32: Set<String>] = [:]
    for link in links {
      for (name, text) in [
        (link.thread.map { HistoryGroups.Name.thread(bytes($0)) }, "t\(link.thread ?? 0)"),
        (link.order.map { HistoryGroups.Name.order(bytes($0)) }, "o\(link.order ?? 0)"),
      ] {
        guard let name else { continue }
        let number = try #require(groups.number(of: name))
        found[groups.group(of: number), default: []].insert(text)
      }
    }
    #expect(Set(found.values) == Self.naiveGroups(of: links))
    for thread in Set(links.compactMap(\.thread)) {
      let number = try #require(groups.number(of: .thread(bytes(thread))))
      let orders = Set(links.filter { $0.thread == thread }.compactMap(\.order))
      let only = orders.count == 1 ? orders.first : nil
      #expect(
        groups.onlyOrder(ofThread: number) == only.flatMap { groups.number(of: .order(bytes($0))) })
    }
  }

  @Test func manyNamesGrowTheTable() {
    var groups = HistoryGroups()
    for number in 0..<20_000 { groups.add(thread: Array("\(number)".utf8), order: nil) }
    #expect(groups.count == 20_000)
    let numbers = Set(
      (0..<20_000).compactMap { groups.number(of: .thread(Array("\($0)".utf8))) })
    #expect(numbers.count == 20_000)
    #expect(groups.number(of: .thread(Array("20000".utf8))) == nil)
  }
}

// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import ScanPipeline

@Suite("The queue")
struct BoundedQueueTests {
  @Test func keepsTheOrder() {
    let queue = BoundedQueue<Int>(capacity: 3)
    #expect(queue.isEmpty)
    for round in 0..<10 {
      queue.push(round)
      queue.push(round + 100)
      #expect(!queue.isEmpty)
      #expect(queue.pop() == round)
      #expect(queue.pop() == round + 100)
    }
  }

  @Test func givesWhatIsLeftAfterClosingAndThenNothing() {
    let queue = BoundedQueue<Int>(capacity: 3)
    queue.push(1)
    queue.close()
    queue.push(2)
    #expect(queue.pop() == 1)
    #expect(queue.pop() == nil)
    #expect(queue.pop() == nil)
  }

  @Test(arguments: [(1, 1), (1, 5), (2, 3), (50, 5)])
  func losesNothingBetweenThreads(capacity: Int, consumers: Int) {
    let queue = BoundedQueue<Int>(capacity: capacity)
    let taken = Monitor<[Int]>([])
    let done = Monitor(0)
    for _ in 0..<consumers {
      Thread.detachNewThread {
        while let number = queue.pop() {
          taken.withLock { all, _ in all.append(number) }
        }
        done.withLock { count, wake in
          count += 1
          wake = .everyone
        }
      }
    }
    Thread.detachNewThread {
      for number in 0..<2000 { queue.push(number) }
      queue.close()
    }
    #expect(done.wait(until: .patience, for: { $0 == consumers }))
    #expect(taken.withLock { all, _ in all.sorted() } == Array(0..<2000))
  }

  @Test func makesTheFasterSideWait() {
    let queue = BoundedQueue<Int>(capacity: 2)
    let pushed = Monitor(0)
    Thread.detachNewThread {
      for number in 0..<5 {
        queue.push(number)
        pushed.withLock { count, wake in
          count += 1
          wake = .everyone
        }
      }
    }
    #expect(pushed.wait(until: .patience, for: { $0 == 2 }))
    #expect(!pushed.wait(until: Date(timeIntervalSinceNow: 0.05), for: { $0 > 2 }))
    #expect(queue.pop() == 0)
    #expect(pushed.wait(until: .patience, for: { $0 == 3 }))
    for number in 1..<5 { #expect(queue.pop() == number) }
  }
}

@Suite("Chunks are used again")
struct ChunkPoolTests {
  @Test func andNoMoreAreMadeThanAllowed() throws {
    let pool = ChunkPool(limit: 3, chunkBytes: 10, largeLimit: 1)
    let chunks = (0..<3).map { _ in pool.take() }
    #expect(pool.madeCount == 3)
    let taken = Monitor(false)
    Thread.detachNewThread {
      _ = pool.take()
      taken.withLock { isTaken, wake in
        isTaken = true
        wake = .everyone
      }
    }
    #expect(!taken.wait(until: Date(timeIntervalSinceNow: 0.05), for: { $0 }))
    for chunk in chunks { pool.give(chunk) }
    #expect(taken.wait(until: .patience, for: { $0 }))
    #expect(pool.madeCount == 3)
  }

  @Test func andShrinkWhenTheyComeBack() {
    let pool = ChunkPool(limit: 2, chunkBytes: 10, largeLimit: 1)
    let chunk = pool.take()
    pool.grow(chunk, to: 1000)
    #expect(chunk.capacity == 1000)
    pool.noteHandOver(of: chunk)
    pool.give(chunk)
    #expect(pool.take().capacity == 10)
  }

  @Test func andOneLargeOneWaitsForTheOther() {
    let pool = ChunkPool(limit: 2, chunkBytes: 10, largeLimit: 100)
    let first = pool.take()
    pool.grow(first, to: 80)
    pool.noteHandOver(of: first)
    let second = pool.take()
    // Together they are within the limit.
    pool.grow(second, to: 20)
    let grown = Monitor(false)
    Thread.detachNewThread {
      pool.grow(second, to: 40)
      grown.withLock { isGrown, wake in
        isGrown = true
        wake = .everyone
      }
    }
    #expect(!grown.wait(until: Date(timeIntervalSinceNow: 0.05), for: { $0 }))
    pool.give(first)
    #expect(grown.wait(until: .patience, for: { $0 }))
    #expect(second.capacity == 40)
  }
}

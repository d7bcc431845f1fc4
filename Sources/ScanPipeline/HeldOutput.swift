// SPDX-License-Identifier: Apache-2.0

/// Output that has been produced and not written yet.
struct HeldOutput {
  private var main: [UInt8] = []
  private var second: [UInt8] = []

  /// A buffer that has grown beyond this is given back when it is emptied.
  private static let keptBytes = 1 << 20

  /// The bytes of both streams together.
  var count: Int { main.count + second.count }

  subscript(stream: ChunkOutput.Stream) -> [UInt8] {
    get { stream == .main ? main : second }
    _modify { if stream == .main { yield &main } else { yield &second } }
  }

  /// Empties both streams.
  mutating func removeAll() {
    for stream in ChunkOutput.Stream.allCases { removeAll(stream) }
  }

  /// Empties one stream.
  mutating func removeAll(_ stream: ChunkOutput.Stream) {
    self[stream].removeAll(keepingCapacity: self[stream].capacity <= Self.keptBytes)
  }
}

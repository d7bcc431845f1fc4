extension Prefilter {
  package func census(_ h: [UInt8]) -> (Int, Int, [String: Int]) {
    var m = 0, c = 0; var t: [String: Int] = [:]
    var p = 0
    let s = h.span
    while p + 8 < h.count {
      if isMarked(s.word32(at: p)) != 0 {
        m += 1
        if isConfirmed(in: s, at: p) { c += 1; t[String(decoding: h[max(0, p-4)..<p], as: UTF8.self) + "|" + String(decoding: h[p..<p+4], as: UTF8.self), default: 0] += 1 }
      }
      p += stride
    }
    return (m, c, t)
  }
}
extension AhoCorasick { package func census(_ h: [UInt8]) -> (Int, Int, [String: Int], Int, Int, Int) { let (a,b,c) = prefilter!.census(h); return (a,b,c, prefilter!.reach, prefilter!.lead, prefilter!.byteCount) } }

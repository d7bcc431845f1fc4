// SPDX-License-Identifier: Apache-2.0

/// The words of a progress line.
struct ProgressLine: CustomStringConvertible {
  var records: Int
  var bytesRead: Int
  /// Nil when nobody can say.
  var totalBytes: Int?
  var elapsedSeconds: Double

  /// As `12,345 messages, 1.2 GB of 4.8 GB (25%), 512 MB/s, 0:07 left`.
  var description: String {
    var parts = ["\(Self.grouped(records)) \(records == 1 ? "message" : "messages")"]
    if let totalBytes, totalBytes > 0 {
      let share = min(1, Double(bytesRead) / Double(totalBytes))
      parts.append(
        "\(Self.bytes(Double(bytesRead))) of \(Self.bytes(Double(totalBytes))) "
          + "(\(Int(share * 100))%)")
    } else {
      parts.append(Self.bytes(Double(bytesRead)))
    }
    if elapsedSeconds > 0 {
      let rate = Double(bytesRead) / elapsedSeconds
      parts.append("\(Self.bytes(rate))/s")
      if let totalBytes, rate > 0, totalBytes > bytesRead {
        parts.append("\(Self.duration(Double(totalBytes - bytesRead) / rate)) left")
      }
    }
    return parts.joined(separator: ", ")
  }

  /// Digits in groups of three.
  static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var position = digits.count - 3
    while position > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: position))
      position -= 3
    }
    return digits
  }

  /// Decimal units, three digits: `999 B`, `1.2 kB`, `45.6 MB`, `789 GB`.
  static func bytes(_ count: Double) -> String {
    var value = count
    var units = ["B", "kB", "MB", "GB", "TB", "PB"][...]
    // 999.5 would be rounded to 1000.
    while value >= 999.5 && units.count > 1 {
      value /= 1000
      units = units.dropFirst()
    }
    let unit = units.first ?? ""
    guard unit != "B" && value < 99.95 else { return "\(Int(min(value, 1e15).rounded())) \(unit)" }
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) \(unit)"
  }

  /// Minutes and seconds, with hours where there are any: `0:07`, `1:02:03`.
  static func duration(_ seconds: Double) -> String {
    let whole = Int(min(max(seconds.rounded(.up), 0), 359_999))
    let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    return hours > 0
      ? "\(hours):\(padded(minutes)):\(padded(whole % 60))" : "\(minutes):\(padded(whole % 60))"
  }
}

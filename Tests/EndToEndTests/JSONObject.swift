// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Output that is not as the contract says.
struct ContractBreach: Error, CustomStringConvertible {
  let description: String

  init(_ description: String, in line: String) { self.description = "\(description): \(line)" }
}

/// A JSON object of the output whose members are taken out one by one; one that is left over, is
/// missing, stands twice or has another type is a breach of the contract.
struct JSONObject {
  private var members: [String: Any]
  private let line: String
  /// The keys in the order of the text.
  let keys: [String]

  init(_ line: String) throws {
    self.line = line
    guard let value = try? JSONSerialization.jsonObject(with: Data(line.utf8)),
      let members = value as? [String: Any]
    else { throw ContractBreach("not a JSON object", in: line) }
    self.members = members
    keys = TopLevelKeys.keys(of: line)
    if Set(keys).count != keys.count { throw ContractBreach("a key stands twice", in: line) }
  }

  mutating func string(_ key: String) throws -> String {
    guard let value = members.removeValue(forKey: key) as? String else { throw missing(key) }
    return value
  }

  mutating func number(_ key: String) throws -> Int {
    guard let value = members.removeValue(forKey: key) as? Int, value >= 0 else {
      throw missing(key)
    }
    return value
  }

  mutating func optionalNumber(_ key: String) throws -> Int? {
    try members[key] == nil ? nil : number(key)
  }

  mutating func strings(_ key: String) throws -> [String] {
    guard let value = members.removeValue(forKey: key) as? [String], !value.isEmpty else {
      throw missing(key)
    }
    return value
  }

  mutating func optionalStrings(_ key: String) throws -> [String] {
    try members[key] == nil ? [] : strings(key)
  }

  mutating func counts(_ key: String) throws -> [String: Int] {
    guard let value = members.removeValue(forKey: key) as? [String: Int] else {
      throw missing(key)
    }
    return value
  }

  /// A member that maps each unit to the start and end of a range.
  mutating func span(_ key: String) throws -> OutputViolation.Span? {
    guard let value = members.removeValue(forKey: key) else { return nil }
    return try span(of: value, key)
  }

  /// A list of places, each a field and a span; empty when there is no such member.
  mutating func optionalPlaces(_ key: String) throws -> [OutputViolation.Place] {
    guard let value = members.removeValue(forKey: key) else { return [] }
    guard let places = value as? [[String: Any]], !places.isEmpty else { throw missing(key) }
    return try places.map { place in
      guard let field = place["field"] as? String, let value = place["span"], place.count == 2
      else { throw missing(key) }
      return OutputViolation.Place(field: field, span: try span(of: value, key))
    }
  }

  private func span(of value: Any, _ key: String) throws -> OutputViolation.Span {
    guard let units = value as? [String: [Int]], Set(units.keys) == ["utf8", "utf16", "scalar"]
    else { throw missing(key) }
    func range(_ unit: String) throws -> Range<Int> {
      guard let ends = units[unit], ends.count == 2, 0 <= ends[0], ends[0] <= ends[1] else {
        throw missing(key)
      }
      return ends[0]..<ends[1]
    }
    return OutputViolation.Span(
      utf8: try range("utf8"), utf16: try range("utf16"), scalar: try range("scalar"))
  }

  mutating func boolean(_ key: String) throws -> Bool {
    guard let value = members.removeValue(forKey: key) as? Bool else { throw missing(key) }
    return value
  }

  func has(_ key: String) -> Bool { members[key] != nil }

  /// Says that all members must have been taken out.
  func end() throws {
    guard members.isEmpty else {
      throw ContractBreach("unknown members \(members.keys.sorted())", in: line)
    }
  }

  private func missing(_ key: String) -> ContractBreach {
    ContractBreach("\(key) is missing or of another type", in: line)
  }
}

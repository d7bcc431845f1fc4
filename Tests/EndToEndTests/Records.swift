// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A message as a JSON object without a line feed, members in the order given.
func record(_ members: KeyValuePairs<String, String>) -> String {
  "{" + members.map { "\(jsonString($0)):\(jsonString($1))" }.joined(separator: ",") + "}"
}

/// A JSON string with its quotes.
func jsonString(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    case "\u{0}"..<" ":
      result += "\\u00" + (scalar.value < 16 ? "0" : "")
      result += String(scalar.value, radix: 16)
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// Lines, each with its line feed.
func lines(_ lines: String...) -> String { lines.map { "\($0)\n" }.joined() }

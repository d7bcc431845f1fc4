// SPDX-License-Identifier: Apache-2.0

import Yams

/// Reads any YAML of one document without anchors and aliases.
enum YAMLReader {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - yaml: its content.
  ///   - file: its name for error messages.
  /// - Returns: its content.
  /// - Throws: `PolicyError` with the line of the first mistake.
  static func read(_ yaml: String, file: String) throws(PolicyError) -> PackTree {
    if let line = AliasGuard.firstLine(in: yaml) {
      throw PolicyError(
        "anchors and aliases are not allowed", at: Origin(file: file, line: line))
    }
    let root: Node?
    do {
      // Every scalar is a text to packs: a resolver without rules looks for no numbers in it.
      root = try Yams.compose(yaml: yaml, .basic)
    } catch {
      let (problem, line) = Self.problem(of: error)
      throw PolicyError("not readable as YAML: \(problem)", at: Origin(file: file, line: line))
    }
    guard let root else {
      throw PolicyError("the file is empty", at: Origin(file: file, line: 1))
    }
    var tree = PackTree()
    append(root, to: &tree)
    return tree
  }

  private static func append(_ node: Node, to tree: inout PackTree) {
    let line = node.mark?.line ?? 1
    switch node {
    case .scalar(let scalar):
      tree.appendScalar(scalar.string.utf8, line: line)
    case .sequence(let items):
      let list = tree.open(.list, line: line)
      for item in items { append(item, to: &tree) }
      tree.close(list)
    case .mapping(let members):
      let mapping = tree.open(.mapping, line: line)
      for (key, value) in members {
        append(key, to: &tree)
        append(value, to: &tree)
      }
      tree.close(mapping)
    case .alias:
      // The guard lets none through.
      tree.appendScalar([], line: line)
    }
  }

  /// What the YAML library found wrong, and the 1-based line.
  private static func problem(of error: any Error) -> (String, Int) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark.line)
    case .duplicatedKeysInMapping(let keys, let context):
      ("the key \(keys.joined(separator: ", ")) stands twice", context.mark.line)
    case .reader(let problem, _, _, _):
      (problem, 1)
    default:
      ("\(error)", 1)
    }
  }
}

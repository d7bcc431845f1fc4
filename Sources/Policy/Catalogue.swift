// SPDX-License-Identifier: Apache-2.0

/// What the policy says, sentence by sentence, and what enforces it.
public struct Catalogue: Sendable {
  /// What a program must see to judge a sentence of the policy.
  public enum Source: Character, Sendable, CaseIterable {
    /// The text of a message.
    case text = "a"
    /// The HTML of a message.
    case html = "b"
    /// What a message says about itself.
    case metadata = "c"
    /// A whole thread or order.
    case history = "d"
    /// Nothing that a program sees.
    case nothing = "e"
  }

  /// One sentence of the policy.
  public struct Row: Sendable {
    /// What it is called; most often the id of its rule.
    public let name: String
    /// What must be seen to judge it, in the order of the file; not empty.
    public let sources: [Source]
    /// The sentence.
    public let says: String
    /// Ids of the rules that enforce it; empty when something else does, or nothing can.
    public let rules: [String]
    /// What enforces it in place of a rule.
    public let through: String?
    /// Why nothing can.
    public let because: String?
  }

  /// Sentences that belong together.
  public struct Section: Sendable {
    /// What they are about.
    public let title: String
    /// The sentences, in the order of the file.
    public let rows: [Row]
  }

  /// All of it, in the order of the file.
  public let sections: [Section]

  /// Reads the catalogue that comes with the program.
  ///
  /// - Throws: `PolicyError` if it has a mistake, which the tests rule out.
  public init() throws(PolicyError) {
    let (name, yaml) = BuiltInPacks.catalogueFile()
    try self.init(PackNode(BuiltInPacks.tree(yaml, file: name), file: name))
  }

  init(_ file: PackNode) throws(PolicyError) {
    guard let list = try file.members(known: ["sections"])["sections"] else {
      throw file.failure("sections are needed")
    }
    var sections: [Section] = []
    for item in try list.items() {
      let members = try item.members(known: ["title", "rows"])
      guard let title = members["title"], let list = members["rows"] else {
        throw item.failure("title and rows are needed")
      }
      var rows: [Row] = []
      for item in try list.items() { rows.append(try Self.row(item)) }
      sections.append(Section(title: try title.text(), rows: rows))
    }
    self.sections = sections
  }

  private static func row(_ node: PackNode) throws(PolicyError) -> Row {
    let members = try node.members(
      known: ["name", "class", "says", "rules", "through", "because"])
    guard let name = try members["name"]?.text(), let classes = members["class"],
      let says = members["says"]
    else { throw node.failure("name, class and says are needed") }
    var sources: [Source] = []
    for letter in try classes.text() {
      guard let source = Source(rawValue: letter) else {
        throw classes.failure("a class is one of a, b, c, d and e")
      }
      sources.append(source)
    }
    let through = try members["through"]?.text()
    let because = try members["because"]?.text()
    guard (because != nil) == (sources == [.nothing]) else {
      throw node.failure("\"because\" goes with class e, and class e with \"because\"")
    }
    let isEnforced = through == nil && because == nil
    return Row(
      name: name, sources: sources, says: try says.text(),
      rules: try members["rules"]?.texts() ?? (isEnforced ? [name] : []),
      through: through, because: because)
  }
}

// SPDX-License-Identifier: Apache-2.0

/// The parameters of rules as a profile sets them.
///
///     policy.profile.parameters[.windowDays]  // 30, where no profile says otherwise
public struct Parameters: Sendable, Equatable {
  private var numbers: [NumberParameter: Double] = [:]
  private var lists: [ListParameter: [String]] = [:]
  private var anchor: WindowAnchor?

  /// The name in packs of the choice of a moment.
  static let anchorName = "window_anchor"

  /// The parameters where no profile sets any.
  public init() {}

  /// A threshold.
  ///
  /// - Parameter parameter: which one.
  public subscript(parameter: NumberParameter) -> Double {
    numbers[parameter] ?? parameter.definition.initial
  }

  /// A list of names.
  ///
  /// - Parameter parameter: which one.
  public subscript(parameter: ListParameter) -> [String] {
    lists[parameter] ?? parameter.initial
  }

  /// The moment from which the time to write runs.
  public var windowAnchor: WindowAnchor { anchor ?? .completed }

  /// Takes what another profile sets and this one does not.
  mutating func inherit(_ base: Parameters) {
    numbers.merge(base.numbers) { own, _ in own }
    lists.merge(base.lists) { own, _ in own }
    anchor = anchor ?? base.anchor
  }

  /// Reads the `parameters` of a profile.
  init(_ node: PackNode) throws(PolicyError) {
    for (key, value) in try node.members() {
      let name = try key.string()
      if let number = NumberParameter(rawValue: name) {
        numbers[number] = try value.number(in: number.definition.range)
      } else if let list = ListParameter(rawValue: name) {
        lists[list] = try value.texts()
      } else if name == Self.anchorName {
        anchor = try value.choice(WindowAnchor.self)
      } else {
        let known =
          NumberParameter.allCases.map(\.rawValue) + ListParameter.allCases.map(\.rawValue)
          + [Self.anchorName]
        throw key.failure(
          "unknown parameter \"\(name)\"; known: \(known.sorted().joined(separator: ", "))")
      }
    }
  }
}

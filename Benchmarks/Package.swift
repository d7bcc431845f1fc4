// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// A package of its own, so that building the product never resolves the benchmark library. It
// sees what any user of the libraries sees: their public declarations.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A program that the benchmark command builds and runs, in the folder that it looks into.
///
/// - Parameters:
///   - area: what is measured, the name of the folder.
///   - products: what it needs of the root package.
/// - Returns: the target.
func benchmarks(_ area: String, of products: [String]) -> Target {
  .executableTarget(
    name: "\(area)Benchmarks",
    dependencies: ["Workloads", .product(name: "Benchmark", package: "benchmark")]
      + products.map { .product(name: $0, package: "tamis") },
    path: "Benchmarks/\(area)", swiftSettings: settings,
    plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
}

let package = Package(
  name: "TamisBenchmarks",
  dependencies: [
    .package(name: "tamis", path: "../"),
    // Without its traits: they count allocations by replacing malloc, which nothing here needs.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(
      name: "Workloads", dependencies: [.product(name: "Benchmark", package: "benchmark")],
      swiftSettings: settings),
    // Without the benchmark library: callgrind counts it, and it is run beside other programs.
    .executableTarget(
      name: "AutomatonRun", dependencies: [.product(name: "AhoCorasick", package: "tamis")],
      swiftSettings: settings),
    benchmarks("Automaton", of: ["AhoCorasick"]),
    benchmarks("Verifier", of: ["PCRE2"]),
    benchmarks("Scanner", of: ["MessageScanner"]),
    benchmarks("Pipeline", of: ["ScanPipeline", "MessageScanner"]),
  ]
)

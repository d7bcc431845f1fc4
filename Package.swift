// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

// Strict memory safety: an unsafe construct without the `unsafe` marker does not build, so
// `grep -rn 'unsafe ' Sources` lists every place that could break it.
let checked: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatWarning("StrictMemorySafety", as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "tamis",
  products: [
    .executable(name: "tamis", targets: ["tamis"]),
    .library(name: "AhoCorasick", targets: ["AhoCorasick"]),
    .library(name: "PCRE2", targets: ["PCRE2"]),
    .library(name: "MessageScanner", targets: ["MessageScanner", "Policy"]),
    .library(name: "ScanPipeline", targets: ["ScanPipeline", "ViolationReport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .target(name: "CSimdJSON", linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CBuiltInPacks"),
    .target(name: "CNumberingPlans", exclude: ["numbering_plans.bin"]),
    .target(name: "CSentenceModel", exclude: ["concepts.bin", "words.bin"]),
    .target(name: "AhoCorasick", swiftSettings: checked),
    .target(name: "PCRE2", dependencies: ["CPCRE2"], swiftSettings: checked),
    .target(
      name: "MessageText", dependencies: ["CSimdJSON", "AhoCorasick"], exclude: ["Generate"],
      swiftSettings: checked),
    .target(
      name: "HTMLText", dependencies: ["AhoCorasick", "MessageText"], exclude: ["Generate"],
      swiftSettings: checked),
    .target(
      name: "Detectors",
      dependencies: [
        "AhoCorasick", "MessageText", "PCRE2", "CNumberingPlans", "CSentenceModel",
      ],
      exclude: ["Generate"], swiftSettings: checked),
    .target(
      name: "Policy",
      dependencies: ["PCRE2", "CBuiltInPacks", .product(name: "Yams", package: "Yams")],
      exclude: ["Packs"], swiftSettings: checked),
    .target(
      name: "MessageScanner",
      dependencies: ["AhoCorasick", "PCRE2", "MessageText", "HTMLText", "Detectors", "Policy"],
      swiftSettings: checked),
    .target(
      name: "ViolationReport",
      dependencies: ["AhoCorasick", "MessageText", "Policy", "MessageScanner"],
      swiftSettings: checked),
    .target(
      name: "Schemas", dependencies: ["MessageText", "Policy", "MessageScanner"],
      swiftSettings: checked),
    .target(name: "ScanPipeline", dependencies: ["AhoCorasick"], swiftSettings: checked),
    .target(
      name: "ThreadAudit",
      dependencies: [
        "AhoCorasick", "Detectors", "MessageText", "Policy", "MessageScanner", "ViolationReport",
        "ScanPipeline",
      ], swiftSettings: checked),
    .executableTarget(
      name: "tamis",
      dependencies: [
        "MessageText", "Policy", "MessageScanner", "ViolationReport", "ScanPipeline",
        "ThreadAudit", "Schemas",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: checked),
    .executableTarget(
      name: "CorpusGenerator",
      dependencies: [
        "SeededRandom", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: checked),
    .executableTarget(
      name: "SentenceTrainer",
      dependencies: [
        "Detectors", "MessageScanner", "Policy", "SeededRandom",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: checked),
    .target(name: "SeededRandom", swiftSettings: checked),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: checked),
    .executableTarget(
      name: "EvasionReport", dependencies: ["MessageScanner", "Policy"], swiftSettings: checked),
    .testTarget(
      name: "AhoCorasickTests", dependencies: ["AhoCorasick", "SeededRandom"],
      swiftSettings: checked),
    .testTarget(
      name: "PCRE2Tests", dependencies: ["PCRE2", "SeededRandom"], swiftSettings: checked),
    .testTarget(
      name: "MessageTextTests",
      dependencies: ["MessageText", "AhoCorasick", "SeededRandom", "TestSupport"],
      swiftSettings: checked),
    .testTarget(
      name: "HTMLTextTests",
      dependencies: ["HTMLText", "MessageText", "SeededRandom", "TestSupport"],
      swiftSettings: checked),
    .testTarget(
      name: "DetectorsTests",
      dependencies: [
        "Detectors", "AhoCorasick", "MessageText", "PCRE2", "SeededRandom", "TestSupport",
      ],
      swiftSettings: checked),
    .testTarget(
      name: "PolicyTests", dependencies: ["Policy", "Schemas", "SeededRandom", "TestSupport"],
      swiftSettings: checked),
    .testTarget(
      name: "MessageScannerTests",
      dependencies: [
        "MessageScanner", "Policy", "Detectors", "MessageText", "SeededRandom", "TestSupport",
      ],
      swiftSettings: checked),
    .testTarget(
      name: "ViolationReportTests",
      dependencies: [
        "ViolationReport", "MessageScanner", "Policy", "MessageText", "SeededRandom", "TestSupport",
      ],
      swiftSettings: checked),
    .testTarget(
      name: "EvasionReportTests", dependencies: ["EvasionReport"], swiftSettings: checked),
    .testTarget(
      name: "ScanPipelineTests", dependencies: ["ScanPipeline", "SeededRandom"],
      swiftSettings: checked),
    .testTarget(
      name: "ThreadAuditTests",
      dependencies: [
        "ThreadAudit", "ViolationReport", "MessageScanner", "MessageText", "Policy", "ScanPipeline",
        "SeededRandom",
      ], swiftSettings: checked),
    .testTarget(
      name: "CorpusGeneratorTests", dependencies: ["CorpusGenerator", "SeededRandom"],
      swiftSettings: checked),
    .testTarget(
      name: "SentenceTrainerTests", dependencies: ["SentenceTrainer", "Detectors"],
      swiftSettings: checked),
    .testTarget(
      name: "EndToEndTests", dependencies: ["tamis", "SeededRandom", "TestSupport"],
      swiftSettings: checked),
    .testTarget(name: "HostileInputTests", dependencies: ["tamis"], swiftSettings: checked),
  ],
  cLanguageStandard: .c2x,
  cxxLanguageStandard: .cxx17
)

// swift-tools-version: 6.2
import PackageDescription

// The settings of the product's own manifest; keep the two in step.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// A module of the product, compiled here from its own sources by way of the link `Product`.
///
/// The product's modules speak `package` to each other, which another package does not hear.
func product(
  _ name: String, _ dependencies: Target.Dependency..., extra: [SwiftSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Product/\(name)",
    swiftSettings: settings + extra)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "repostlint-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CPCRE2", path: "Product/CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CDeflate", path: "Product/CDeflate", pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    .systemLibrary(
      name: "CZlib", path: "Product/CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "CRulePacks", path: "Product/CRulePacks"),
    .target(name: "CPublicSuffixes", path: "Product/CPublicSuffixes"),
    product("RepostCore"),
    product("RepostPatterns", "RepostCore", "CPCRE2", extra: [.strictMemorySafety()]),
    product(
      "RepostContainers", "RepostCore", "CDeflate", "CZlib", extra: [.strictMemorySafety()]),
    product("RepostDocuments", "RepostCore", "RepostContainers", yams),
    product("RepostRules", "RepostCore", "RepostPatterns", yams),
    product(
      "RepostDetection", "RepostCore", "RepostDocuments", "RepostPatterns", "RepostRules"),
    product("RepostTerms", "RepostCore"),
    product("RepostReuse", "RepostCore", "RepostDocuments"),
    product("RepostValidation", "RepostCore", "RepostDocuments", "CPublicSuffixes"),
    product("RepostRemedy", "RepostCore", "RepostDocuments", "RepostValidation"),
    product("RepostReporting", "RepostCore"),
    product(
      "RepostLintKit", "RepostCore", "RepostPatterns", "RepostContainers", "RepostDocuments",
      "RepostRules", "RepostDetection", "RepostTerms", "RepostReuse", "RepostValidation",
      "RepostRemedy", "RepostReporting",
      "CRulePacks", yams,
      // Walking and reading are timed by types that the product keeps to itself.
      extra: [.unsafeFlags(["-enable-testing"])]),
    .target(name: "BenchmarkCorpus", swiftSettings: settings),
    .target(name: "PlainPatterns", dependencies: ["CPCRE2"], swiftSettings: settings),
    .executableTarget(
      name: "repostlint-bench",
      dependencies: [
        "BenchmarkCorpus", "PlainPatterns", "RepostCore", "RepostPatterns", "RepostDocuments",
        "RepostRules", "RepostDetection", "RepostReuse",
        "RepostLintKit", argumentParser,
      ],
      swiftSettings: settings),
  ]
)

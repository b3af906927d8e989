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

/// What libFuzzer is led by: every branch taken is counted.
let coverage: SwiftSetting = .unsafeFlags(["-sanitize=fuzzer,address"])

/// A module of the product, compiled here from its own sources by way of the link `Product`.
///
/// The product's modules speak `package` to each other, which another package does not hear; and they
/// have to be compiled with both sanitizers.
func product(
  _ name: String, _ dependencies: Target.Dependency..., extra: [SwiftSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Product/\(name)",
    swiftSettings: settings + [coverage] + extra)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "repostlint-fuzzing",
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
      // Settings and judging are read by types that the product keeps to itself.
      extra: [.unsafeFlags(["-enable-testing"])]),
    .systemLibrary(name: "CFuzzer"),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "RepostCore", "RepostContainers", "RepostDocuments", "RepostRules", "RepostDetection",
        "RepostReporting", "RepostLintKit", "PackageSamples",
      ],
      swiftSettings: settings),
    .target(name: "PackageSamples", path: "Samples", swiftSettings: settings),
    .target(
      name: "Mutations",
      dependencies: [
        "FuzzTargets", "CDeflate", "RepostCore", "RepostContainers", "RepostDocuments",
        "RepostLintKit",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "repostlint-fuzz",
      dependencies: ["CFuzzer", "FuzzTargets", "Mutations", "RepostLintKit", argumentParser],
      swiftSettings: settings,
      linkerSettings: [
        .unsafeFlags(["-sanitize=fuzzer,address"]),
        // The older linker of Debian stumbles over debugging information of this size.
        .unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux])),
      ]),
  ]
)

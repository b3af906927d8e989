// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// A stage of the pipeline; it may import exactly the modules it names.
func stage(
  _ name: String, _ dependencies: Target.Dependency..., extra: [SwiftSetting] = [],
  linking: [LinkerSetting] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: settings + extra,
    linkerSettings: linking)
}

/// The tests of one module.
func tests(
  _ name: String, _ dependencies: Target.Dependency..., exclude: [String] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "repostlint",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "RepostLintKit", targets: ["RepostLintKit"]),
    .executable(name: "repostlint", targets: ["repostlint"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C boundary: the pattern library, decompression, the allocator's settings, and the rule packs and
    // the public suffix list as bytes in the binary.
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate",
      providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CMalloc"),
    .target(name: "CRulePacks"),
    .target(name: "CPublicSuffixes"),

    // The pipeline, in the order data flows through it.
    stage("RepostCore"),
    stage("RepostPatterns", "RepostCore", "CPCRE2", extra: [.strictMemorySafety()]),
    stage(
      "RepostContainers", "RepostCore", "CDeflate", "CZlib", extra: [.strictMemorySafety()]),
    // Apple keeps iconv in a library of its own; elsewhere it is part of the C library.
    stage(
      "RepostDocuments", "RepostCore", "RepostContainers", yams,
      linking: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
    stage("RepostRules", "RepostCore", "RepostPatterns", yams),
    stage(
      "RepostDetection", "RepostCore", "RepostDocuments", "RepostPatterns", "RepostRules"),
    stage("RepostTerms", "RepostCore"),
    stage("RepostReuse", "RepostCore", "RepostDocuments"),
    stage("RepostValidation", "RepostCore", "RepostDocuments", "CPublicSuffixes"),
    stage("RepostRemedy", "RepostCore", "RepostDocuments", "RepostValidation"),
    stage("RepostReporting", "RepostCore"),
    stage(
      "RepostLintKit", "RepostCore", "RepostPatterns", "RepostContainers", "RepostDocuments",
      "RepostRules", "RepostDetection", "RepostTerms", "RepostReuse", "RepostValidation",
      "RepostRemedy", "RepostReporting", "CRulePacks", yams),
    .executableTarget(
      name: "repostlint", dependencies: ["RepostLintKit", "CMalloc", argumentParser],
      swiftSettings: settings),

    // For measurements only; no product carries it.
    .executableTarget(
      name: "reading-probe", dependencies: ["RepostCore", "RepostDocuments"],
      swiftSettings: settings),

    // Tests, one target a module, then the whole; books, letters and papers that they read.
    .target(name: "PackageSamples", path: "Tests/PackageSamples", swiftSettings: settings),
    tests("RepostCoreTests", "RepostCore"),
    tests("RepostPatternsTests", "RepostCore", "RepostPatterns"),
    tests("RepostContainersTests", "RepostCore", "RepostContainers", "CDeflate"),
    tests("RepostDocumentsTests", "RepostCore", "RepostDocuments", "PackageSamples"),
    tests("RepostRulesTests", "RepostCore", "RepostPatterns", "RepostRules"),
    tests(
      "RepostDetectionTests", "RepostCore", "RepostDocuments", "RepostPatterns", "RepostRules",
      "RepostDetection"),
    tests("RepostTermsTests", "RepostCore", "RepostTerms"),
    tests("RepostReuseTests", "RepostCore", "RepostDocuments", "RepostReuse"),
    tests("RepostValidationTests", "RepostCore", "RepostDocuments", "RepostValidation"),
    tests("RepostRemedyTests", "RepostCore", "RepostDocuments", "RepostRemedy"),
    tests("RepostReportingTests", "RepostCore", "RepostReporting", exclude: ["Golden"]),
    tests("RepostLintKitTests", "RepostCore", "RepostLintKit"),
    tests(
      "RulePackTests", "RepostCore", "RepostPatterns", "RepostDocuments", "RepostDetection",
      "RepostRules", "RepostTerms", "RepostLintKit"),
    tests("FixtureTests", "RepostCore", "RepostLintKit", yams),
    tests("CommandTests", "repostlint", "PackageSamples", argumentParser),
  ]
)

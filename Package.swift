// swift-tools-version: 6.2
import PackageDescription

/// Settings that every Swift target shares.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A C library of the system, seen through a module map and a shim header in `Sources/NAME`.
func system(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

func library(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.init(stringLiteral: name), "WenshuTestSupport"] + dependencies,
        swiftSettings: settings)
}

let package = Package(
    name: "wenshu",
    products: [
        .library(name: "Wenshu", targets: ["Wenshu"]),
        .executable(name: "wenshu", targets: ["WenshuCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C libraries: module maps only.
        system("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
        system("CLibZip", pkgConfig: "libzip", apt: "libzip-dev"),
        system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
        system("CLibDeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev"),
        system("CLibCrypto", pkgConfig: "libcrypto", apt: "libssl-dev"),

        .systemLibrary(name: "CSystem"),

        // The vocabulary of every layer.
        library("WenshuBasics", []),
        // Untrusted bytes to parts and XML, and back. The only place for C pointers.
        library("WenshuContainer", ["WenshuBasics", "CSystem", "CLibXML2", "CZlib", "CLibDeflate", "CLibCrypto"]),
        // The one document model, its readers and writers. Format quirks stay here.
        library("WenshuDocument", ["WenshuBasics", "WenshuContainer"]),
        // Templates: compile once, render many.
        library("WenshuTemplate", ["WenshuBasics", "WenshuContainer", "WenshuDocument"]),
        // Meaning: document kinds, checks, law, time limits, extraction.
        library("WenshuCase", ["WenshuBasics", "WenshuContainer", "WenshuDocument"], exclude: ["Resources"]),
        // Archived records.
        library("WenshuArchive", ["WenshuBasics", "WenshuContainer"], exclude: ["Resources"]),
        // The verbs that every front end calls.
        library(
            "Wenshu",
            [
                "WenshuBasics", "WenshuContainer", "WenshuDocument", "WenshuTemplate", "WenshuCase", "WenshuArchive",
                .product(name: "Yams", package: "Yams"),
            ]),
        // People: flags, sentences, exit codes.
        .executableTarget(
            name: "WenshuCLI",
            dependencies: ["Wenshu", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: settings),

        // `make bench`: no product, never shipped.
        .executableTarget(
            name: "WenshuBenchmark", dependencies: ["Wenshu", "WenshuContainer", "CLibDeflate"], path: "Benchmarks/WenshuBenchmark",
            swiftSettings: settings),

        // Tests only.
        library("WenshuTestSupport", ["WenshuBasics", "WenshuContainer", "WenshuDocument"]),
        tests("WenshuBasics"), tests("WenshuContainer", ["CLibZip"]), tests("WenshuDocument"), tests("WenshuTemplate"),
        tests("WenshuCase"), tests("WenshuArchive"), tests("Wenshu"),
    ]
)

// `make fuzz`: only then, lest anyone else builds or ships it.
if Context.environment["WENSHU_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "WenshuFuzz",
            dependencies: ["Wenshu", "WenshuBasics", "WenshuContainer", "WenshuDocument", "WenshuTemplate", "WenshuCase", "WenshuArchive"],
            path: "Tests/Fuzzing",
            exclude: ["dictionary.txt", "make-corpus", "run"], swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])],
            // gold stumbles over the line tables.
            linkerSettings: [.unsafeFlags(["-use-ld=lld"])]))
}

import Testing
import WenshuTestSupport

/// A full build can let an undeclared import of a sibling pass; reading the import lines cannot.
@Suite struct LayeringTests {
    /// What each target may import besides itself and the standard library. Arrows point down only.
    private static let allowed: [String: Set<String>] = [
        "CSystem": [], "CLibXML2": [], "CLibZip": [], "CZlib": [], "CLibDeflate": [], "CLibCrypto": [],
        "WenshuBasics": ["Swift", "Synchronization"],
        "WenshuContainer": [
            "WenshuBasics", "CSystem", "CLibXML2", "CZlib", "CLibDeflate", "CLibCrypto", "Synchronization", "Glibc", "Musl",
        ],
        "WenshuDocument": ["WenshuBasics", "WenshuContainer"],
        "WenshuTemplate": ["WenshuBasics", "WenshuContainer", "WenshuDocument"],
        "WenshuCase": ["WenshuBasics", "WenshuContainer", "WenshuDocument"],
        "WenshuArchive": ["WenshuBasics", "WenshuContainer", "Synchronization"],
        "Wenshu": [
            "WenshuBasics", "WenshuContainer", "WenshuDocument", "WenshuTemplate", "WenshuCase", "WenshuArchive", "Yams", "Synchronization",
            "Glibc", "Musl",
        ],
        "WenshuCLI": ["Wenshu", "ArgumentParser", "Synchronization", "Glibc", "Musl"],
        "WenshuTestSupport": ["WenshuBasics", "WenshuContainer", "WenshuDocument", "Glibc", "Musl"],
    ]

    @Test func everyTargetImportsOnlyWhatStandsBelowIt() throws {
        let files = try SourceTree.swiftFiles(under: "Sources")
        #expect(files.count > 50)
        for file in files {
            let target = String(file.path.split(separator: "/")[1])
            let allowed = try #require(Self.allowed[target], "\(target) is not in the table of targets")
            for module in Self.imports(file.text) {
                #expect(allowed.contains(module), "\(file.path) imports \(module)")
            }
        }
    }

    /// Pointers of C stay in one place, behind safe interfaces.
    @Test func onlyTheContainerTouchesCPointers() throws {
        let files = try SourceTree.swiftFiles(under: "Sources").filter { !$0.path.hasPrefix("Sources/WenshuContainer/") }
        for file in files {
            for word in ["UnsafeMutablePointer", "UnsafeRawPointer", "Unmanaged", "OpaquePointer", "unsafeBitCast"] {
                #expect(!file.text.contains(word), "\(file.path) uses \(word)")
            }
        }
    }

    /// Who opens files elsewhere may close one twice, and with it a file of another thread.
    @Test func onlyDescriptorOpensAndClosesFiles() throws {
        let files = try SourceTree.swiftFiles(under: "Sources").filter { Self.imports($0.text).contains("Glibc") }
        #expect(files.contains { $0.path.hasSuffix("/Descriptor.swift") })
        for file in files where !file.path.hasSuffix("/Descriptor.swift") {
            for call in [" close(", ".close(", " = open(", "Glibc.open(", "mkstemp(", "fdopen(", " dup(", "dup2(", " pipe(", " socket("] {
                #expect(!file.text.contains(call), "\(file.path) calls\(call)")
            }
        }
    }

    private static func imports(_ text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            var words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
            if let first = words.first, ["public", "package", "internal", "private", "fileprivate"].contains(first) { words.removeFirst() }
            guard words.first == "import", words.count > 1 else { return nil }
            let name = ["enum", "struct", "class", "func", "protocol"].contains(words[1]) && words.count > 2 ? words[2] : words[1]
            return String(name.split(separator: ".")[0])
        }
    }
}

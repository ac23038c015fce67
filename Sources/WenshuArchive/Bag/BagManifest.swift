import WenshuBasics
import WenshuContainer

/// A manifest of a bag: one digest for each file (RFC 8493, 2.1.3).
struct BagManifest: Sendable {
    struct Entry: Sendable {
        /// As it stands in the manifest, without the blanks before it.
        let written: String
        /// In lower case.
        let hex: String
        let line: Int
    }

    /// Nothing where the algorithm is not known: then only names can be compared.
    let digest: Digest?
    private(set) var entries: [Entry] = []

    /// - Parameter known: digests that were worked out before, by path.
    init(_ digest: Digest, files: [(path: String, bytes: [UInt8])], known: [String: String] = [:]) {
        self.digest = digest
        let sorted = files.sorted { BytePath($0.path) < BytePath($1.path) }
        entries = sorted.enumerated().map { number, file in
            Entry(written: BagPath.encoded(file.path), hex: known[file.path] ?? digest.hex(file.bytes), line: number + 1)
        }
    }

    /// Reads a manifest; the numbers of lines at fault go to `report`.
    init(_ digest: Digest?, parsing text: String, report: (_ line: Int) -> Void) {
        self.digest = digest
        for (number, line) in TagLines.split(text).enumerated() where !line.utf8.allSatisfy(TagLines.isBlank) {
            let hex = line.utf8.prefix { !TagLines.isBlank($0) }
            let path = line.utf8[hex.endIndex...].drop(while: TagLines.isBlank)
            let isHex = hex.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
            guard isHex, digest == nil || hex.count == digest?.hexLength, !path.isEmpty else {
                report(number + 1)
                continue
            }
            entries.append(Entry(written: String(Substring(path)), hex: Substring(hex).lowercased(), line: number + 1))
        }
    }

    /// `<digest>  <path>` a line.
    var text: String { entries.map { "\($0.hex)  \($0.written)\n" }.joined() }

    /// The algorithm that a manifest's file name stands for: `sha256`, `SHA-256` and `sha_256` are one (RFC 8493, 2.4).
    static func digest(named name: some StringProtocol) -> Digest? {
        func plain(_ name: some StringProtocol) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
        let wanted = plain(name)
        return Digest.allCases.first { plain($0.rawValue) == wanted } ?? (wanted == "blake2b" ? .blake2b512 : nil)
    }
}

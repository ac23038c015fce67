import WenshuBasics
import WenshuContainer

/// A manifest of a bag: one digest for each file (RFC 8493, 2.1.3).
struct BagManifest: Sendable {
    let digest: Digest
    /// Path → lower-case hexadecimal digest, in the order of the file.
    private(set) var entries: [(path: String, hex: String)] = []

    init(_ digest: Digest, files: [(path: String, bytes: [UInt8])]) {
        self.digest = digest
        entries = files.map { ($0.path, digest.hex($0.bytes)) }.sorted { $0.path < $1.path }
    }

    /// Reads a manifest; faults go to `report`.
    init(_ digest: Digest, parsing text: String, report: (_ line: Int) -> Void) {
        self.digest = digest
        let hexLength = digest == .sha512 ? 128 : 64
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd).enumerated() where !line.isEmpty {
            let hex = line.prefix { $0 != " " && $0 != "\t" }
            let path = line[hex.endIndex...].drop { $0 == " " || $0 == "\t" }
            guard hex.utf8.count == hexLength, hex.allSatisfy(\.isHexDigit), !path.isEmpty else {
                report(number + 1)
                continue
            }
            entries.append((Self.decoded(path), hex.lowercased()))
        }
    }

    /// `<digest>  <path>` a line.
    var text: String {
        entries.map { "\($0.hex)  \(Self.encoded($0.path))\n" }.joined()
    }

    /// Only CR, LF and % are encoded (RFC 8493, 2.1.3).
    private static func encoded(_ path: String) -> String {
        var out = ""
        for scalar in path.unicodeScalars {
            switch scalar {
            case "%": out += "%25"
            case "\r": out += "%0D"
            case "\n": out += "%0A"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    private static func decoded(_ path: Substring) -> String {
        var out = ""
        var rest = path.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "%" else { out.unicodeScalars.append(scalar); continue }
            switch String(rest.prefix(2)).uppercased() {
            case "25": out += "%"
            case "0D": out += "\r"
            case "0A": out += "\n"
            default: out += "%"; continue
            }
            rest = rest.dropFirst(2)
        }
        return out
    }
}

extension Character {
    /// LF, CR or both; Unicode's other line ends are no line ends of a tag file.
    var isLineEnd: Bool { self == "\n" || self == "\r" || self == "\r\n" }
}

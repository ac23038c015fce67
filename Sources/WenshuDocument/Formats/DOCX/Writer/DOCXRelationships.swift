import WenshuContainer

/// The relationships of one part, numbered in the order in which they are asked for.
struct DOCXRelationships {
    private struct Entry: Hashable {
        var kind: String
        var target: String
        var isExternal: Bool
    }

    private var entries: [Entry] = []
    private var known: [Entry: Int] = [:]
    /// In front of the identifiers' numbers.
    private let prefix: String

    init(prefix: String = "rId") { self.prefix = prefix }

    var isEmpty: Bool { entries.isEmpty }

    /// The identifier of a relationship; one for each target.
    mutating func id(_ kind: String, _ target: String, isExternal: Bool = false) -> String {
        let entry = Entry(kind: kind, target: target, isExternal: isExternal)
        if let number = known[entry] { return "\(prefix)\(number)" }
        entries.append(entry)
        known[entry] = entries.count
        return "\(prefix)\(entries.count)"
    }

    var xml: [UInt8] {
        var xml = XMLWriter(standalone: true)
        xml.element("Relationships", ["xmlns": DOCXNames.packageRelationships]) {
            let elements = elements(prefix: "", base: "")
            if !elements.isEmpty { $0.raw(elements) }
        }
        return xml.bytes
    }

    /// The elements alone.
    ///
    /// - Parameters:
    ///   - prefix: of their namespace, with its colon.
    ///   - base: in front of the targets inside the package.
    func elements(prefix: String, base: String) -> [UInt8] {
        var xml = XMLWriter(declaration: false)
        for (i, entry) in entries.enumerated() {
            // Kinds outside the office namespace are given in full.
            let type = entry.kind.contains("/") ? entry.kind : "\(DOCXNames.relationships)/\(entry.kind)"
            xml.element(
                prefix + "Relationship",
                [
                    "Id": "\(self.prefix)\(i + 1)", "Type": type, "Target": (entry.isExternal ? "" : base) + entry.target,
                    "TargetMode": entry.isExternal ? "External" : nil,
                ])
        }
        return xml.bytes
    }

    /// A link's target with what no address may hold percent-encoded. It is never resolved or opened.
    static func address(_ target: String) -> String {
        var out: [UInt8] = []
        for byte in target.utf8 {
            switch byte {
            case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
                UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
                let digits = String(byte, radix: 16, uppercase: true)
                out += "%\(digits.count < 2 ? "0" : "")\(digits)".utf8
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}

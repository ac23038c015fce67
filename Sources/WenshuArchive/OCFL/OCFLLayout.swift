import WenshuBasics
import WenshuContainer

/// Where in a storage root an object lies, by the OCFL community extensions 0003 and 0004.
///
/// New roots follow 0003: three folders of three digits of the identifier's SHA-256, so that no folder grows large, then one named by the
/// identifier itself, so that a person finds an object without a program. 0004, whose last folder is the digest, is read and
/// continued; ocfl-py, which judges in the tests, does not know it.
struct OCFLLayout: Sendable, Equatable {
    enum Kind: String, Sendable {
        case hashAndID = "0003-hash-and-id-n-tuple-storage-layout"
        case hashed = "0004-hashed-n-tuple-storage-layout"

        /// The file with the parameters; they have defaults.
        var configuration: String { "extensions/\(rawValue)/config.json" }
    }

    let kind: Kind
    private var digest = Digest.sha256
    private var tupleSize = 3
    private var tuples = 3
    private var isShort = false

    init(_ kind: Kind = .hashAndID) { self.kind = kind }

    /// The configuration of another writer; nothing where it is of another extension or out of its bounds.
    init?(_ kind: Kind, _ value: Value) {
        func number(_ key: String) -> Int? { value[key].map { Int($0.number?.description ?? "") ?? -1 } }
        self.kind = kind
        tupleSize = number("tupleSize") ?? 3
        tuples = number("numberOfTuples") ?? 3
        isShort = kind == .hashed && value["shortObjectRoot"]?.bool ?? false
        guard value["extensionName"]?.text ?? kind.rawValue == kind.rawValue,
            let digest = Digest(rawValue: value["digestAlgorithm"]?.text ?? "sha256"), digest != .sm3,
            (0...32).contains(tupleSize), (0...32).contains(tuples), (tupleSize == 0) == (tuples == 0),
            tupleSize * tuples <= digest.hexLength - (isShort ? 1 : 0)
        else { return nil }
        self.digest = digest
    }

    /// The layout that a storage root names.
    ///
    /// - Returns: nothing where it names none, or one that is not known.
    static func read(_ root: String, limits: Limits) -> OCFLLayout? {
        func json(_ path: String) -> Value? {
            (try? InputFile.read("\(root)/\(path)", limits: limits)).flatMap { try? JSONReader.read($0, limits: limits) }
        }
        guard let kind = json("ocfl_layout.json")?["extension"]?.text.flatMap(Kind.init) else { return nil }
        guard let configuration = json(kind.configuration) else { return OCFLLayout(kind) }
        return OCFLLayout(kind, configuration)
    }

    /// The path of an object's folder below the storage root.
    func path(of id: String) -> String {
        let hex = digest.hex(Array(id.utf8))
        var steps: [Substring] = []
        var rest = Substring(hex)
        for _ in 0..<tuples {
            steps.append(rest.prefix(tupleSize))
            rest = rest.dropFirst(tupleSize)
        }
        switch kind {
        case .hashAndID: steps.append(Substring(Self.encoded(id, hex)))
        case .hashed: steps.append(isShort ? rest : Substring(hex))
        }
        return steps.joined(separator: "/")
    }

    /// The identifier as a folder's name: of more than a hundred characters, the first hundred and its digest.
    private static func encoded(_ id: String, _ hex: String) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let bytes = id.utf8.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "_"):
                [byte]
            default: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes.prefix(100), as: UTF8.self) + (bytes.count > 100 ? "-\(hex)" : "")
    }

    /// The files of an empty storage root.
    static var root: [(path: String, bytes: [UInt8])] {
        let kind = Kind.hashAndID
        let layout: Value = [
            "extension": .text(kind.rawValue),
            "description":
                "Three folders of three digits of the SHA-256 of an object's identifier, then one named by the identifier. 对象标识的 SHA-256 前九位分作三级文件夹，最后一级以标识为名。",
        ]
        let configuration: Value = [
            "extensionName": .text(kind.rawValue), "digestAlgorithm": "sha256", "tupleSize": 3, "numberOfTuples": 3,
        ]
        return [
            ("0=ocfl_1.1", Array("ocfl_1.1\n".utf8)),
            ("ocfl_layout.json", JSONWriter.bytes(layout, pretty: true)),
            (kind.configuration, JSONWriter.bytes(configuration, pretty: true)),
        ]
    }
}

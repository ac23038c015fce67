import WenshuBasics
import WenshuContainer

/// `inventory.json` (OCFL 1.1, 3.5): which content each version of an object has, and where it lies.
struct OCFLInventory: Sendable {
    struct Paths: Sendable {
        /// As it is written: digests are case-insensitive, keys of JSON are not.
        let digest: String
        var paths: [String]
    }

    struct Version: Sendable {
        let name: String
        var created = ""
        var message: String?
        var userName: String?
        var userAddress: String?
        var state: [Paths] = []
    }

    var id = ""
    var type = "https://ocfl.io/1.1/spec/#inventory"
    var digest = Digest.sha512
    var head = ""
    var contentDirectory: String?
    var manifest: [Paths] = []
    var versions: [Version] = []
    /// Algorithm, digests and content paths.
    var fixity: [(algorithm: String, entries: [Paths])] = []

    var content: String { contentDirectory ?? "content" }

    func version(_ name: String) -> Version? { versions.first { $0.name == name } }

    /// The logical paths of a version, each with the digest of its content.
    func files(of version: Version) -> [BytePath: String] {
        var files: [BytePath: String] = [:]
        for entry in version.state { for path in entry.paths { files[BytePath(path)] = entry.digest } }
        return files
    }

    /// The bytes of the file: keys in a fixed order, two blanks.
    var json: [UInt8] {
        func paths(_ entries: [Paths]) -> Value {
            .object(ValueObject(entries.map { ($0.digest, .list($0.paths.map(Value.text))) }))
        }
        let blocks = versions.map { version -> (String, Value) in
            var object = ValueObject([("created", .text(version.created))])
            object["message"] = version.message.map(Value.text)
            if let name = version.userName {
                var user = ValueObject([("name", .text(name))])
                user["address"] = version.userAddress.map(Value.text)
                object["user"] = .object(user)
            }
            object["state"] = paths(version.state)
            return (version.name, .object(object))
        }
        var object = ValueObject([
            ("id", .text(id)), ("type", .text(type)), ("digestAlgorithm", .text(digest.rawValue)), ("head", .text(head)),
        ])
        object["contentDirectory"] = contentDirectory.map(Value.text)
        object["manifest"] = paths(manifest)
        object["versions"] = .object(ValueObject(blocks))
        if !fixity.isEmpty { object["fixity"] = .object(ValueObject(fixity.map { ($0.algorithm, paths($0.entries)) })) }
        return JSONWriter.bytes(.object(object), pretty: true)
    }
}

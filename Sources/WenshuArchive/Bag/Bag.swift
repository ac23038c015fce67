import WenshuBasics
import WenshuContainer

/// The files of a BagIt 1.0 bag (RFC 8493) for one record.
struct Bag: Sendable {
    /// Every file with its path, tag files first.
    let files: [(path: String, bytes: [UInt8])]

    /// - Parameters:
    ///   - digests: a manifest of each is written.
    ///   - date: the day that `bag-info.txt` states.
    init(_ record: Record, digests: [Digest], date: CalendarDate, software: String) {
        let payload =
            [
                ("data/README.txt", Array(ReadMe.text(record).utf8)), ("data/index.html", ReadMe.html(record)),
                ("data/metadata/record.json", JSONWriter.bytes(RecordJSON.value(record), pretty: true)),
                ("data/metadata/da-t46.xml", DAT46(record, software: software).xml),
                ("data/metadata/premis.xml", Premis.xml(record, software: software)),
                ("data/metadata/events.ndjson", EventChain.bytes(record.events)),
                ("data/metadata/checks.json", JSONWriter.bytes(record.checks, pretty: true)),
            ] + record.files.map { ($0.path, $0.bytes) }
        var tags: [(path: String, bytes: [UInt8])] = [
            ("bagit.txt", Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)),
            ("bag-info.txt", Array(Self.info(record, payload: payload, date: date, software: software).utf8)),
        ]
        tags += digests.map { digest in
            let known = Dictionary(record.files.map { ($0.path, $0.digest(digest)) }, uniquingKeysWith: { first, _ in first })
            return ("manifest-\(digest.rawValue).txt", Array(BagManifest(digest, files: payload, known: known).text.utf8))
        }
        let tagManifests = digests.map {
            (path: "tagmanifest-\($0.rawValue).txt", bytes: Array(BagManifest($0, files: tags).text.utf8))
        }
        files = tags + tagManifests + payload
    }

    private static func info(
        _ record: Record, payload: [(path: String, bytes: [UInt8])], date: CalendarDate, software: String
    ) -> String {
        let octets = payload.reduce(0) { $0 + $1.bytes.count }
        var lines = [record.settings.unit].compactMap { $0 }.map { ("Source-Organization", $0) }
        if lines.isEmpty { lines = record.description.issuers.map { ("Source-Organization", $0) } }
        lines += [("External-Description", record.description.title), ("External-Identifier", "urn:uuid:\(record.id)")]
        if let code = record.description.code { lines.append(("Internal-Sender-Identifier", code.text)) }
        lines += [
            ("Bagging-Date", date.iso), ("Payload-Oxum", "\(octets).\(payload.count)"), ("Bag-Software-Agent", software),
        ]
        return lines.map { "\($0): \(ReadMe.oneLine($1))\n" }.joined()
    }
}

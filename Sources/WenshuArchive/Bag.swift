import WenshuBasics
import WenshuContainer

/// The files of a BagIt 1.0 bag (RFC 8493) for one record.
struct Bag: Sendable {
    /// Manifests are written with these.
    static let digests: [Digest] = [.sha256, .sha512]

    /// Every file with its path, payload first.
    let files: [(path: String, bytes: [UInt8])]

    /// - Parameter baggingDate: the day that `bag-info.txt` states.
    init(_ record: Record, baggingDate: CalendarDate, software: String) {
        let payload: [(path: String, bytes: [UInt8])] = [
            ("data/README.txt", Array(Self.readme(record).utf8)),
            ("data/content/\(record.fileName)", record.content),
            ("data/metadata/record.json", JSONWriter.bytes(record.metadata, pretty: true)),
        ]
        var tags: [(path: String, bytes: [UInt8])] = [
            ("bagit.txt", Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)),
            ("bag-info.txt", Array(Self.info(record, payload: payload, date: baggingDate, software: software).utf8)),
        ]
        tags += Self.digests.map { ("manifest-\($0.rawValue).txt", Array(BagManifest($0, files: payload).text.utf8)) }
        let tagManifests = Self.digests.map {
            (path: "tagmanifest-\($0.rawValue).txt", bytes: Array(BagManifest($0, files: tags).text.utf8))
        }
        files = tags + tagManifests + payload
    }

    private static func info(
        _ record: Record, payload: [(path: String, bytes: [UInt8])], date: CalendarDate, software: String
    ) -> String {
        let octets = payload.reduce(0) { $0 + $1.bytes.count }
        var lines = record.creators.map { ("Source-Organization", $0) }
        lines += [
            ("External-Description", record.title), ("External-Identifier", "urn:uuid:\(record.id)"), ("Bagging-Date", date.iso),
            ("Payload-Oxum", "\(octets).\(payload.count)"), ("Bag-Software-Agent", software),
        ]
        return lines.map { "\($0): \(oneLine($1))\n" }.joined()
    }

    /// A value of a tag file stands on one line.
    private static func oneLine(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }

    private static func readme(_ record: Record) -> String {
        """
        归档记录（BagIt 1.0，RFC 8493）

        题名：\(oneLine(record.title))
        责任者：\(record.creators.joined(separator: "、"))
        日期：\(record.date ?? "未载明")
        电子文件号：\(record.id)

        content/            原始文件，一字未改
        metadata/record.json 从文件中提取的要素、各值所在位置和需要人工核对的项目（JSON，UTF-8）

        如何核对：上一级文件夹中的 manifest-sha256.txt 和 manifest-sha512.txt 列出了 data 文件夹内每个文件的校验值。
        在该文件夹运行 sha256sum -c manifest-sha256.txt，或 wenshu archive verify 所在文件夹。

        """
    }
}

import WenshuContainer

/// How many pages a document says it has: a program that lays pages out wrote it into the properties when it saved.
enum PageCount {
    private static let places: [(part: String, before: StaticString)] = [
        ("docProps/app.xml", "<Pages>"), ("meta.xml", "meta:page-count=\""),
    ]

    static func of(_ archive: ZipArchive) -> Int? {
        for (part, before) in places {
            guard let entry = archive.entry(part), let xml = try? archive.read(entry), let at = ByteSearch.first(before, in: xml, from: 0)
            else { continue }
            let digits = xml[(at + before.utf8CodeUnitCount)...].prefix { (0x30...0x39).contains($0) }
            if let pages = Int(String(decoding: digits, as: UTF8.self)), pages > 0 { return pages }
        }
        return nil
    }
}

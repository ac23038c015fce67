package import WenshuBasics

/// A member of an archive that is unpacked when somebody asks.
package struct PackedMember: Sendable {
    let entry: ZipArchive.Entry
    let raw: ArraySlice<UInt8>
    /// Bounds on the unpacked bytes, and on how many times the packed ones they are beyond the first MiB.
    var limit: Int
    let ratio: Int

    /// The unpacked bytes, their number and checksum verified.
    ///
    /// - Throws: `damagedArchive`, `limitExceeded`.
    package func unpacked() throws(WenshuError) -> [UInt8] { try unpacked(by: Decompressor()) }

    func unpacked(by decompressor: Decompressor) throws(WenshuError) -> [UInt8] {
        let place = Place(part: entry.name)
        guard entry.size <= limit else {
            throw Limits.exceeded(Bilingual(zh: "解压后的大小", en: "The unpacked size"), limit: limit, at: place)
        }
        guard entry.size <= 1 << 20 || entry.size / max(raw.count, 1) <= ratio else {
            throw Limits.exceeded(Bilingual(zh: "压缩比", en: "The compression ratio"), limit: ratio, at: place)
        }
        let content: [UInt8]?
        switch entry.method {
        case 0: content = entry.size == raw.count ? Array(raw) : nil
        case 8: content = decompressor.inflate(raw, size: entry.size)
        default:
            throw ZipDirectory.damaged(
                Bilingual(zh: "压缩方法不受支持", en: "its method of compression is not supported"), at: place)
        }
        guard let content else {
            throw ZipDirectory.damaged(
                Bilingual(zh: "内容损坏，或与目录中的大小不符", en: "its content is damaged or not of the size in the directory"), at: place)
        }
        guard Decompressor.crc32(content) == entry.crc32 else {
            throw ZipDirectory.damaged(Bilingual(zh: "内容的校验和不符", en: "the checksum of its content is wrong"), at: place)
        }
        return content
    }
}

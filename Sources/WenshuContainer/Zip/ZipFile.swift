import CLibDeflate
package import WenshuBasics

/// A ZIP archive of any size, read from the disk member by member and piece by piece.
///
/// ``ZipArchive`` holds documents, which are small and read many times; this is for packages that are read once. ZIP64 is
/// read; archives in several volumes, encrypted members, and methods of compression other than deflate are refused by name.
package final class ZipFile {
    package let entries: [ZipArchive.Entry]
    private let file: PagedFile
    private let limits: Limits

    /// - Throws: `fileNotFound`, `fileUnreadable`, `notAnArchive`, `damagedArchive`, `unsafeArchive`, `encrypted`, `limitExceeded`.
    package init(_ path: String, limits: Limits) throws(WenshuError) {
        file = try PagedFile(path)
        var bounds = limits
        bounds.entries = limits.packageFiles
        self.limits = bounds
        entries = try ZipDirectory.read(file, limits: bounds).entries
    }

    /// Hands on the unpacked bytes in pieces; their number and checksum are verified at the end.
    ///
    /// - Throws: `damagedArchive`, `fileUnreadable`; `limitExceeded` for a member that unpacks to far more than it is.
    package func read(_ entry: ZipArchive.Entry, _ take: (UnsafeRawBufferPointer) -> Void) throws(WenshuError) {
        let place = Place(part: entry.name)
        guard entry.size <= 1 << 20 || entry.size / max(entry.data.count, 1) <= limits.compressionRatio else {
            throw Limits.exceeded(Bilingual(zh: "压缩比", en: "The compression ratio"), limit: limits.compressionRatio, at: place)
        }
        var (crc, count): (UInt32, Int) = (0, 0)
        func pass(_ bytes: UnsafeRawBufferPointer) -> Bool {
            guard bytes.count <= entry.size - count else { return false }
            count += bytes.count
            crc = libdeflate_crc32(crc, bytes.baseAddress, bytes.count)
            take(bytes)
            return true
        }
        let inflater = entry.method == 8 ? InflateStream() : nil
        guard inflater != nil || entry.method == 0 else {
            throw ZipDirectory.damaged(Bilingual(zh: "压缩方法不受支持", en: "its method of compression is not supported"), at: place)
        }
        try file.read(entry.data) { (bytes) throws(WenshuError) in
            guard inflater?.inflate(bytes, pass) ?? pass(bytes) else { throw Self.damaged(place) }
        }
        guard count == entry.size, inflater?.isAtEnd ?? true else { throw Self.damaged(place) }
        guard crc == entry.crc32 else {
            throw ZipDirectory.damaged(Bilingual(zh: "内容的校验和不符", en: "the checksum of its content is wrong"), at: place)
        }
    }

    private static func damaged(_ place: Place) -> WenshuError {
        ZipDirectory.damaged(
            Bilingual(zh: "内容损坏，或与目录中的大小不符", en: "its content is damaged or not of the size in the directory"), at: place)
    }
}

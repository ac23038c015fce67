import CLibZip
package import WenshuBasics

/// A ZIP archive in memory, opened by libzip under the limits.
///
/// Sizes in a ZIP's directory are claims: what counts is what inflating yields. Not `Sendable`: one archive per task.
package final class ZipArchive {
    package struct Entry: Sendable, Hashable {
        package let name: String
        package let index: UInt64
        package let compressedSize: Int
        /// What the directory claims.
        package let size: Int
        package let crc32: UInt32
        /// 0 stored, 8 deflated.
        package let method: UInt16
    }

    package let entries: [Entry]
    private let byName: [String: Int]
    /// Names, in lower case, that several entries share but for case: office programs would read either.
    private let caseTwins: Set<String>
    private let handle: OpaquePointer
    /// libzip reads from these bytes as long as the archive is open.
    private let storage: UnsafeMutableBufferPointer<UInt8>
    private let limits: Limits
    private var unpackedBytes = 0

    /// - Throws: `notAnArchive`, `damagedArchive`, `unsafeArchive`, `limitExceeded`.
    package init(_ bytes: [UInt8], limits: Limits = .standard) throws(WenshuError) {
        let listing = try ZipDirectory.check(bytes, limits: limits)
        let range = listing.range
        storage = .allocate(capacity: range.count)
        _ = storage.initialize(from: bytes[range])
        // The comment was cut off with all that follows the archive.
        storage[range.count - 2] = 0
        storage[range.count - 1] = 0
        var failure = zip_error_t()
        zip_error_init(&failure)
        guard let source = zip_source_buffer_create(storage.baseAddress, zip_uint64_t(range.count), 0, &failure),
            let opened = zip_open_from_source(source, ZIP_RDONLY, &failure)
        else {
            let reason = String(cString: zip_error_strerror(&failure))
            storage.deallocate()
            throw ZipDirectory.damaged(Bilingual(zh: "压缩包无法打开（\(reason)）", en: "the archive cannot be opened (\(reason))"))
        }
        handle = opened
        self.limits = limits
        var entries: [Entry] = []
        for i in 0..<zip_uint64_t(max(zip_get_num_entries(opened, 0), 0)) {
            var status = zip_stat_t()
            zip_stat_index(opened, i, ZIP_FL_ENC_RAW, &status)
            guard Int(i) < listing.names.count else { break }
            entries.append(
                Entry(
                    name: listing.names[Int(i)], index: i, compressedSize: Int(clamping: status.comp_size),
                    size: Int(clamping: status.size), crc32: status.crc, method: status.comp_method))
        }
        self.entries = entries
        caseTwins = Set(Dictionary(grouping: entries) { $0.name.lowercased() }.filter { $0.value.count > 1 }.keys)
        byName = Dictionary(entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    deinit {
        zip_discard(handle)
        storage.deallocate()
    }

    package func entry(_ name: String) -> Entry? { byName[name].map { entries[$0] } }

    /// The unpacked bytes of an entry, its checksum verified.
    package func read(_ entry: Entry) throws(WenshuError) -> [UInt8] {
        guard !caseTwins.contains(entry.name.lowercased()) else {
            throw ZipDirectory.unsafe(
                Bilingual(zh: "两个条目的名称只有大小写不同", en: "two entries' names differ in case only"), at: Place(part: entry.name))
        }
        return try read(entry, flags: 0, limit: min(limits.partBytes, limits.packageBytes - unpackedBytes))
    }

    /// The bytes of an entry as they lie in the archive.
    package func rawBytes(_ entry: Entry) throws(WenshuError) -> [UInt8] {
        try read(entry, flags: Int32(ZIP_FL_COMPRESSED), limit: limits.inputBytes)
    }

    private func read(_ entry: Entry, flags: Int32, limit: Int) throws(WenshuError) -> [UInt8] {
        let place = Place(part: entry.name)
        guard let file = zip_fopen_index(handle, entry.index, zip_flags_t(flags)) else {
            throw ZipDirectory.damaged(reason(zip_get_error(handle)), at: place)
        }
        defer { zip_fclose(file) }
        // The claim is trusted for the first reservation only as far as the ratio allows.
        let believable = min(entry.size, entry.compressedSize * 20 + 4_096, limit)
        var out: [UInt8] = []
        out.reserveCapacity(believable + 1)
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let n = Int(zip_fread(file, &chunk, zip_uint64_t(chunk.count)))
            guard n >= 0 else { throw ZipDirectory.damaged(reason(zip_file_get_error(file)), at: place) }
            if n == 0 { break }
            out += chunk[..<n]
            guard out.count <= limit else {
                throw Limits.exceeded(Bilingual(zh: "解压后的大小", en: "The unpacked size"), limit: limit, at: place)
            }
            if flags == 0, out.count > 1 << 20, out.count / max(entry.compressedSize, 1) > limits.compressionRatio {
                throw Limits.exceeded(
                    Bilingual(zh: "压缩比", en: "The compression ratio"), limit: limits.compressionRatio, at: place)
            }
        }
        if flags == 0 {
            guard out.count == entry.size else {
                throw ZipDirectory.damaged(
                    Bilingual(zh: "目录中的大小与内容不符", en: "the size in the directory is not that of the content"), at: place)
            }
            unpackedBytes += out.count
        }
        return out
    }

    private func reason(_ error: UnsafeMutablePointer<zip_error_t>?) -> Bilingual {
        let words = error.map { String(cString: zip_error_strerror($0)) } ?? "?"
        return Bilingual(zh: "内容损坏（\(words)）", en: "its content is damaged (\(words))")
    }
}

package import WenshuBasics

/// A ZIP archive in memory, read under the limits.
///
/// Sizes in a ZIP's directory are claims: a member counts only where inflating yields exactly so many bytes with that
/// checksum. The file's bytes are shared, not copied. Not `Sendable`: one archive per task.
package final class ZipArchive {
    package struct Entry: Sendable, Hashable {
        package let name: String
        /// What the directory claims.
        package let size: Int
        package let crc32: UInt32
        /// 0 stored, 8 deflated; others can be carried over, not read.
        package let method: UInt16
        /// Where its bytes lie in the file.
        let data: Range<Int>
        /// A link on the system that packed it: what it holds is a path.
        package let isSymbolicLink: Bool

        package var compressedSize: Int { data.count }
    }

    package let entries: [Entry]
    private let byName: [String: Int]
    /// Names, in lower case, that several entries share but for case: office programs would read either.
    private let caseTwins: Set<String>
    private let bytes: [UInt8]
    private let limits: Limits
    private let decompressor = Decompressor()
    private var unpackedBytes = 0

    /// - Throws: `notAnArchive`, `damagedArchive`, `unsafeArchive`, `encrypted`, `limitExceeded`.
    package init(_ bytes: [UInt8], limits: Limits = .standard) throws(WenshuError) {
        let listing = try ZipDirectory.read(bytes, limits: limits)
        entries = listing.entries
        byName = listing.byName
        var folded: Set<String> = []
        caseTwins = Set(entries.lazy.map { $0.name.lowercased() }.filter { !folded.insert($0).inserted })
        self.bytes = bytes
        self.limits = limits
    }

    package func entry(_ name: String) -> Entry? { byName[name].map { entries[$0] } }

    /// The unpacked bytes of an entry, its checksum verified.
    package func read(_ entry: Entry) throws(WenshuError) -> [UInt8] {
        var member = try packed(entry)
        member.limit = min(member.limit, limits.packageBytes - unpackedBytes)
        let content = try member.unpacked(by: decompressor)
        unpackedBytes += content.count
        return content
    }

    /// An entry to be unpacked when it is needed, if ever.
    package func packed(_ entry: Entry) throws(WenshuError) -> PackedMember {
        guard caseTwins.isEmpty || !caseTwins.contains(entry.name.lowercased()) else {
            throw ZipDirectory.unsafe(
                Bilingual(zh: "两个条目的名称只有大小写不同", en: "two entries' names differ in case only"), at: Place(part: entry.name))
        }
        return PackedMember(entry: entry, raw: rawBytes(entry), limit: limits.partBytes, ratio: limits.compressionRatio)
    }

    /// The bytes of an entry as they lie in the archive.
    package func rawBytes(_ entry: Entry) -> ArraySlice<UInt8> { bytes[entry.data] }
}

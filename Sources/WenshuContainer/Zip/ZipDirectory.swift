package import WenshuBasics

extension Diagnostic.Code {
    package static let notAnArchive = Self("notAnArchive", .data)
    package static let damagedArchive = Self("damagedArchive", .data)
    package static let unsafeArchive = Self("unsafeArchive", .data)
    package static let encrypted = Self("encrypted", .data)
}

/// Reads a ZIP's directory (APPNOTE 4.3) and refuses what an archive library would let pass: doubled names, entries that
/// overlap, names that leave the package, encrypted entries.
enum ZipDirectory {
    struct Listing {
        /// In directory order.
        var entries: [ZipArchive.Entry] = []
        var byName: [String: Int] = [:]
    }

    /// The directory of an archive that is not in memory.
    static func read(_ file: PagedFile, limits: Limits) throws(WenshuError) -> Listing {
        let listing: Listing
        do throws(WenshuError) {
            listing = try Scanner(bytes: file, limits: limits).listing()
        } catch {
            // What could not be read was taken for zeros.
            try file.check()
            throw error
        }
        try file.check()
        return listing
    }

    static func read(_ bytes: [UInt8], limits: Limits) throws(WenshuError) -> Listing {
        let result = bytes.withUnsafeBufferPointer { buffer -> Result<Listing, WenshuError> in
            do throws(WenshuError) {
                return .success(try Scanner(bytes: buffer, limits: limits).listing())
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    static func damaged(_ what: Bilingual, at place: Place = Place()) -> WenshuError {
        WenshuError(
            .damagedArchive, Bilingual(zh: "文件已损坏：\(what.zh)。", en: "The file is damaged: \(what.en)."), at: place,
            remedy: Bilingual(
                zh: "请向来文单位索取完好的文件，或用原程序打开后另存。",
                en: "Ask the sender for a sound copy, or open it in the program that made it and save it anew."))
    }

    static func unsafe(_ what: Bilingual, at place: Place = Place()) -> WenshuError {
        WenshuError(
            .unsafeArchive, Bilingual(zh: "文件不安全，已拒绝：\(what.zh)。", en: "The file is unsafe and was refused: \(what.en)."),
            at: place,
            remedy: Bilingual(zh: "不要用其他程序打开它；请核实来源。", en: "Do not open it in another program; check where it comes from."))
    }

    private struct Scanner<Bytes: ZipBytes> {
        let bytes: Bytes
        let limits: Limits

        func u16(_ at: Int) -> Int { Int(bytes[at]) | Int(bytes[at + 1]) << 8 }
        func u32(_ at: Int) -> Int { u16(at) | u16(at + 2) << 16 }
        func u64(_ at: Int) -> Int { Int(truncatingIfNeeded: UInt64(u32(at)) | UInt64(u32(at + 4)) << 32) }

        func listing() throws(WenshuError) -> Listing {
            guard let end = endRecord() else {
                throw WenshuError(
                    .notAnArchive,
                    Bilingual(zh: "不是完整的 DOCX 或 ODT 文件（找不到压缩包目录）。", en: "Not a complete DOCX or ODT file (no archive directory found)."),
                    remedy: Bilingual(zh: "文件可能没有传完；请重新获取。", en: "It may be cut off; get it again."))
            }
            guard u32(end + 4) == 0, u16(end + 8) == u16(end + 10) else {
                throw damaged(Bilingual(zh: "压缩包分成几卷", en: "the archive is one of several volumes"))
            }
            var (count, size, offset) = (u16(end + 10), u32(end + 12), u32(end + 16))
            var limit = end
            if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF, let record = zip64Record(before: end) {
                (count, size, offset) = (u64(record + 32), u64(record + 40), u64(record + 48))
                limit = record
            }
            guard (0...limits.entries).contains(count) else {
                throw Limits.exceeded(Bilingual(zh: "压缩包的条目数", en: "The number of entries"), limit: limits.entries)
            }
            // Numbers of ZIP64 may be anything: bounded before they are added to.
            guard (0...limit).contains(size), (0...bytes.count).contains(offset) else {
                throw damaged(Bilingual(zh: "目录越界", en: "the directory is out of bounds"))
            }
            // What stands before the archive shifts all offsets by the same amount.
            let start = limit - size
            let shift = start - offset
            guard shift >= 0 else { throw damaged(Bilingual(zh: "目录越界", en: "the directory is out of bounds")) }
            return try entries(count: count, from: start, to: limit, shift: shift)
        }

        /// The last end-of-directory record whose comment fits.
        private func endRecord() -> Int? {
            guard bytes.count >= 22 else { return nil }
            for at in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xFFFF), by: -1)
            where u32(at) == 0x0605_4B50 { return at }
            return nil
        }

        private func zip64Record(before end: Int) -> Int? {
            guard end >= 20, u32(end - 20) == 0x0706_4B50 else { return nil }
            for at in stride(from: end - 76, through: max(0, end - 4_096), by: -1) where u32(at) == 0x0606_4B50 { return at }
            return nil
        }

        private func entries(count: Int, from start: Int, to end: Int, shift: Int) throws(WenshuError) -> Listing {
            var listing = Listing()
            listing.entries.reserveCapacity(min(count, 256))
            var ranges: [Range<Int>] = []
            var at = start
            for index in 0..<count {
                guard at + 46 <= end, u32(at) == 0x0201_4B50 else {
                    throw damaged(Bilingual(zh: "目录不完整", en: "the directory is incomplete"))
                }
                let (nameLength, extraLength, commentLength) = (u16(at + 28), u16(at + 30), u16(at + 32))
                guard at + 46 + nameLength + extraLength + commentLength <= end else {
                    throw damaged(Bilingual(zh: "目录不完整", en: "the directory is incomplete"))
                }
                guard nameLength <= limits.entryNameBytes else {
                    throw Limits.exceeded(Bilingual(zh: "条目名的长度", en: "The length of an entry's name"), limit: limits.entryNameBytes)
                }
                let nameBytes = (at + 46..<at + 46 + nameLength).map { bytes[$0] }
                let name = String(decoding: nameBytes, as: UTF8.self)
                let place = Place(part: name)
                guard !leavesThePackage(nameBytes) else {
                    throw unsafe(Bilingual(zh: "条目名指向包外", en: "an entry's name leaves the package"), at: place)
                }
                guard listing.byName.updateValue(index, forKey: name) == nil else {
                    throw unsafe(Bilingual(zh: "同名的条目出现两次", en: "two entries have the same name"), at: place)
                }
                guard u16(at + 8) & 1 == 0 else {
                    throw WenshuError(
                        .encrypted, Bilingual(zh: "文件设有密码。", en: "The file is protected by a password."), at: place,
                        remedy: Bilingual(zh: "请取消密码后重新保存。", en: "Remove the password and save it again."))
                }
                let (local, entry) = try entry(directoryAt: at, name: name, shift: shift)
                ranges.append(local..<entry.data.upperBound)
                listing.entries.append(entry)
                at += 46 + nameLength + extraLength + commentLength
            }
            // Nearly every archive lists its entries as they lie.
            let isSorted = zip(ranges, ranges.dropFirst()).allSatisfy { $0.lowerBound < $1.lowerBound }
            let sorted = isSorted ? ranges : ranges.sorted { $0.lowerBound < $1.lowerBound }
            for (a, b) in zip(sorted, sorted.dropFirst()) where a.upperBound > b.lowerBound {
                throw unsafe(Bilingual(zh: "压缩包的条目互相重叠", en: "entries of the archive overlap"))
            }
            return listing
        }

        /// Absolute, with a backslash or a NUL, or with a step `..`.
        private func leavesThePackage(_ name: [UInt8]) -> Bool {
            if name.first == UInt8(ascii: "/") { return true }
            var step = 0
            for at in 0...name.count {
                guard at == name.count || name[at] == UInt8(ascii: "/") else {
                    if name[at] == UInt8(ascii: "\\") || name[at] == 0 { return true }
                    continue
                }
                if at - step == 2, name[step] == UInt8(ascii: "."), name[step + 1] == UInt8(ascii: ".") { return true }
                step = at + 1
            }
            return false
        }

        /// An entry, and where its local header begins.
        private func entry(directoryAt at: Int, name: String, shift: Int) throws(WenshuError) -> (local: Int, entry: ZipArchive.Entry) {
            var (packed, size, offset) = (u32(at + 20), u32(at + 24), u32(at + 42))
            // ZIP64: the fields that hold FFFFFFFF follow in this order in the extra field 0001.
            var field = at + 46 + u16(at + 28)
            let end = field + u16(at + 30)
            while field + 4 <= end {
                let length = u16(field + 2)
                if u16(field) == 1, field + 4 + length <= end {
                    var value = field + 4
                    func take(_ number: inout Int) {
                        guard number == 0xFFFF_FFFF, value + 8 <= field + 4 + length else { return }
                        number = u64(value)
                        value += 8
                    }
                    take(&size)
                    take(&packed)
                    take(&offset)
                }
                field += 4 + length
            }
            let isWithin = (0...bytes.count).contains(offset) && (0...bytes.count).contains(packed)
            let local = isWithin ? offset + shift : bytes.count
            guard isWithin, local + 30 <= bytes.count, u32(local) == 0x0403_4B50 else {
                throw damaged(Bilingual(zh: "条目的位置不对", en: "an entry is not where the directory says"), at: Place(part: name))
            }
            let data = local + 30 + u16(local + 26) + u16(local + 28)
            guard size >= 0, packed >= 0, data <= bytes.count, packed <= bytes.count - data else {
                throw damaged(Bilingual(zh: "条目不完整", en: "an entry is cut off"), at: Place(part: name))
            }
            let entry = ZipArchive.Entry(
                name: name, size: size, crc32: UInt32(u32(at + 16)), method: UInt16(u16(at + 10)), data: data..<data + packed,
                isSymbolicLink: bytes[at + 5] == 3 && u16(at + 40) & 0xF000 == 0xA000)
            return (local, entry)
        }
    }
}

/// Bytes of an archive by their offset: in memory, or read from a file as they are asked for.
protocol ZipBytes {
    var count: Int { get }
    subscript(at: Int) -> UInt8 { get }
}

extension UnsafeBufferPointer: ZipBytes where Element == UInt8 {}

import CLibDeflate
import Wenshu
import WenshuContainer

/// The least that archiving can cost: to hash, to deflate and to bring to the disk the files that the packages hold.
///
/// The digests are those that a package states: SHA-256 and SHA-512 of every file, and SM3 of the documents themselves, which are the
/// ones that lie in it unpacked. Each package is synced by itself, as one who writes files does; that the archive brings 64 of them
/// to the disk at once, and reads the next meanwhile, is what it may gain.
struct RecordFloor {
    private struct File {
        var bytes: [UInt8]
        var isStored: Bool
    }

    private let packages: [[File]]

    init(_ packages: [String]) throws {
        self.packages = try packages.map { path in
            Floor.members(try InputFile.read(path)).map { File(bytes: Floor.inflate($0), isStored: $0.isStored) }
        }
    }

    /// Does it once, a package after the other.
    func run(into folder: String) throws {
        let compressor = libdeflate_alloc_compressor(6)
        defer { libdeflate_free_compressor(compressor) }
        for (index, package) in packages.enumerated() {
            try OutputFile.write(Self.pack(package, compressor), to: "\(folder)/\(index).zip", force: false)
        }
    }

    private static func pack(_ files: [File], _ compressor: OpaquePointer?) -> [UInt8] {
        var out: [UInt8] = []
        for (file, isStored) in files.lazy.map({ ($0.bytes, $0.isStored) }) {
            for digest in [Digest.sha256, .sha512] + (isStored ? [.sm3] : []) { _ = digest.hex(file) }
            if isStored { out += file; continue }
            out += [UInt8](unsafeUninitializedCapacity: file.count + file.count / 8 + 64) { buffer, count in
                count = libdeflate_deflate_compress(compressor, file, file.count, buffer.baseAddress, buffer.count)
            }
        }
        return out
    }
}

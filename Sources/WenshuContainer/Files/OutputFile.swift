public import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Writes files that appear whole or not at all.
public enum OutputFile {
    /// Writes a temporary file in the same folder, syncs it, and renames it into place.
    ///
    /// - Parameters:
    ///   - path: `-` means standard output.
    ///   - force: replaces a file that is there already.
    /// - Throws: `outputExists`, `outputUnwritable`, `writeFailed`; then nothing is left behind.
    public static func write(_ bytes: some Collection<UInt8>, to path: String, force: Bool) throws(WenshuError) {
        if path == "-" { return try writeAll(bytes, to: .standardOutput, path: path) }
        try replace(path, force: force) { file throws(WenshuError) in try writeAll(bytes, to: file, path: path) }
    }

    /// Writes a file whose bytes come in pieces, as ``write(_:to:force:)`` does.
    ///
    /// - Parameter produce: calls its argument with each piece; what it throws leaves nothing behind. For standard output the
    ///   pieces are kept until it is done, for what is written there cannot be taken back.
    package static func write(
        to path: String, force: Bool,
        _ produce: (_ sink: @escaping (UnsafeBufferPointer<UInt8>) throws(WenshuError) -> Void) throws(WenshuError) -> Void
    ) throws(WenshuError) {
        if path == "-" {
            var whole: [UInt8] = []
            try produce { piece throws(WenshuError) in whole.append(contentsOf: piece) }
            return try writeAll(whole, to: .standardOutput, path: path)
        }
        try replace(path, force: force) { file throws(WenshuError) in
            try produce { piece throws(WenshuError) in try writeAll(piece, to: file, path: path) }
        }
    }

    private static func replace(_ path: String, force: Bool, _ fill: (Descriptor) throws(WenshuError) -> Void) throws(WenshuError) {
        if !force, access(path, F_OK) == 0 { throw exists(path) }
        let temporary = try temporary(for: path) { file throws(WenshuError) in
            try fill(file)
            guard file.sync() else { throw failed(path, errno) }
        }
        do throws(WenshuError) {
            try move(temporary, to: path, force: force)
        } catch {
            unlink(temporary)
            throw error
        }
        syncFolder(of: path)
    }

    /// Writes a temporary file in the folder of `path`; what `fill` throws leaves nothing behind.
    static func temporary(for path: String, _ fill: (Descriptor) throws(WenshuError) -> Void) throws(WenshuError) -> String {
        guard let (file, temporary) = Descriptor.temporary(in: folder(of: path)) else { throw unwritable(path, errno) }
        do throws(WenshuError) {
            file.setMode(mode)
            try fill(file)
        } catch {
            unlink(temporary)
            throw error
        }
        return temporary
    }

    /// What the user's mask leaves of reading and writing; asked for once, for asking changes the mask for a moment.
    private static let mode: mode_t = {
        let mask = umask(0)
        umask(mask)
        return 0o666 & ~mask
    }()

    /// A hard link fails where the name is taken, which closes the gap between looking and renaming.
    static func move(_ temporary: String, to path: String, force: Bool) throws(WenshuError) {
        if force {
            guard rename(temporary, path) == 0 else { throw unwritable(path, errno) }
            return
        }
        if link(temporary, path) == 0 {
            unlink(temporary)
        } else if errno == EEXIST {
            throw exists(path)
        } else {
            // Some file systems know no hard links.
            guard rename(temporary, path) == 0 else { throw unwritable(path, errno) }
        }
    }

    static func writeAll(
        _ bytes: some Collection<UInt8>, to file: Descriptor, path: String
    ) throws(WenshuError) {
        func write(_ buffer: UnsafeBufferPointer<UInt8>) -> Int32 { file.write(buffer) ? 0 : errno }
        let failure = bytes.withContiguousStorageIfAvailable(write) ?? Array(bytes).withUnsafeBufferPointer(write)
        guard failure == 0 else { throw failed(path, failure) }
    }

    /// Makes a folder and those above it.
    public static func makeFolder(_ path: String) throws(WenshuError) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
        let parent = folder(of: path)
        if parent != path, parent != "." { try makeFolder(parent) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw unwritable(path, errno) }
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { throw unwritable(path, ENOTDIR) }
    }

    package static func folder(of path: String) -> String {
        // By bytes: a slash and the accent that a name may begin with are one character.
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    package static func syncFolder(of path: String) {
        _ = Descriptor.folder(folder(of: path))?.sync()
    }

    package static func exists(_ path: String) -> WenshuError {
        WenshuError(
            .outputExists, Bilingual(zh: "文件已经存在，没有覆盖。", en: "The file exists and was not overwritten."),
            at: Place(file: path),
            remedy: Bilingual(zh: "请换一个文件名，或加上 --force。", en: "Choose another name, or add --force."))
    }

    static func unwritable(_ path: String, _ number: Int32) -> WenshuError {
        let reason = String(cString: strerror(number))
        return WenshuError(
            .outputUnwritable, Bilingual(zh: "无法在这里写入（\(reason)）。", en: "It cannot be written here (\(reason))."),
            at: Place(file: path),
            remedy: Bilingual(zh: "请确认文件夹存在并且可以写入。", en: "Check that the folder exists and can be written to."))
    }

    static func failed(_ path: String, _ number: Int32) -> WenshuError {
        let reason = String(cString: strerror(number))
        return WenshuError(
            .writeFailed, Bilingual(zh: "写入中断（\(reason)），没有留下不完整的文件。", en: "Writing stopped (\(reason)); no partial file was left."),
            at: Place(file: path), remedy: Bilingual(zh: "请检查磁盘空间。", en: "Check the disk's space."))
    }
}

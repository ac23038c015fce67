public import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Reads whole files within the limits.
public enum InputFile {
    /// - Parameter path: `-` means standard input.
    /// - Throws: `fileNotFound`, `fileUnreadable`, `limitExceeded`.
    public static func read(_ path: String, limits: Limits = .standard) throws(WenshuError) -> [UInt8] {
        let file = try open(path)
        guard let status = file.status else { throw unreadable(path, errno) }
        guard !status.isFolder else { throw unreadable(path, EISDIR) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(max(status.size, 0), limits.inputBytes) + 1)
        while true {
            let wanted = min(max(bytes.capacity - bytes.count, 1 << 16), 1 << 24)
            guard let chunk = file.read(wanted) else { throw unreadable(path, errno) }
            if chunk.isEmpty { return bytes }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            guard bytes.count <= limits.inputBytes else {
                throw Limits.exceeded(
                    Bilingual(zh: "文件的字节数", en: "The file's size"), limit: limits.inputBytes, at: Place(file: path))
            }
        }
    }

    /// - Parameter path: `-` means standard input.
    static func open(_ path: String) throws(WenshuError) -> Descriptor {
        if path == "-" { return .standardInput }
        guard let file = Descriptor.open(path, O_RDONLY) else { throw unreadable(path, errno) }
        return file
    }

    static func unreadable(_ path: String, _ number: Int32) -> WenshuError {
        if number == ENOENT || number == ENOTDIR {
            return WenshuError(
                .fileNotFound, Bilingual(zh: "找不到这个文件。", en: "There is no such file."), at: Place(file: path),
                remedy: Bilingual(zh: "请检查文件名和所在文件夹。", en: "Check the name and the folder."))
        }
        let reason = String(cString: strerror(number))
        return WenshuError(
            .fileUnreadable, Bilingual(zh: "无法读取（\(reason)）。", en: "It cannot be read (\(reason))."),
            at: Place(file: path),
            remedy: Bilingual(zh: "请检查文件权限，并确认它不是文件夹。", en: "Check its permissions, and that it is not a folder."))
    }
}

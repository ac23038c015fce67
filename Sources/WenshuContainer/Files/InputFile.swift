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
        let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path, errno) }
        defer { if descriptor != 0 { close(descriptor) } }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unreadable(path, errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw unreadable(path, EISDIR) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(max(Int(status.st_size), 0), limits.inputBytes) + 1)
        while true {
            let wanted = min(max(bytes.capacity - bytes.count, 1 << 16), 1 << 24)
            var failure: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
                var n = Glibc.read(descriptor, buffer.baseAddress, wanted)
                while n < 0, errno == EINTR { n = Glibc.read(descriptor, buffer.baseAddress, wanted) }
                if n < 0 { failure = errno }
                count = max(n, 0)
            }
            guard failure == 0 else { throw unreadable(path, failure) }
            if chunk.isEmpty { return bytes }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            guard bytes.count <= limits.inputBytes else {
                throw Limits.exceeded(
                    Bilingual(zh: "文件的字节数", en: "The file's size"), limit: limits.inputBytes, at: Place(file: path))
            }
        }
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

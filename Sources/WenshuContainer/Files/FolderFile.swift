package import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

extension Diagnostic.Code {
    package static let outsideFolder = Self("outsideFolder", .data)
}

/// A file that data names: read only where it lies inside one folder.
package enum FolderFile {
    /// - Parameters:
    ///   - name: a relative path with no `..` in it; symbolic links may stand in it as long as they stay inside.
    ///   - bytes: the most that is read.
    /// - Throws: `outsideFolder`, `fileNotFound`, `fileUnreadable`, `limitExceeded`.
    package static func read(_ name: String, in folder: String, bytes: Int) throws(WenshuError) -> [UInt8] {
        let pieces = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !name.isEmpty, !name.hasPrefix("/"), !name.utf8.contains(0), !pieces.contains("..") else { throw outside(name) }
        guard let base = resolved(folder), let path = resolved(folder + "/" + name) else { throw missing(name) }
        guard path.hasPrefix(base == "/" ? base : base + "/") else { throw outside(name) }
        var status = stat()
        // A pipe or a device could be waited for without end.
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw missing(name) }
        var limits = Limits.standard
        limits.inputBytes = bytes
        do throws(WenshuError) {
            return try InputFile.read(path, limits: limits)
        } catch {
            throw error.with(file: name)
        }
    }

    private static func resolved(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    private static func outside(_ name: String) -> WenshuError {
        WenshuError(
            .outsideFolder,
            Bilingual(zh: "“\(name)”不在允许的文件夹之内。", en: "“\(name)” does not lie inside the allowed folder."),
            remedy: Bilingual(
                zh: "请把文件放进该文件夹，写相对路径，不用 .. 和指向外面的链接。",
                en: "Put the file into the folder and give a relative path, without .. or links that lead out."))
    }

    private static func missing(_ name: String) -> WenshuError {
        WenshuError(
            .fileNotFound, Bilingual(zh: "文件夹里没有“\(name)”。", en: "There is no “\(name)” in the folder."),
            remedy: Bilingual(zh: "请检查文件名，注意大小写。", en: "Check the name, upper and lower case too."))
    }
}

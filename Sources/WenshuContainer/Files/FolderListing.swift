package import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// All files below a folder, without following symbolic links.
package struct FolderListing {
    /// Paths relative to the folder, sorted by bytes.
    package private(set) var files: [String] = []
    /// Folders below it.
    package private(set) var folders: [String] = []
    /// What is neither a file nor a folder, and what has a name that is no UTF-8 (with U+FFFD for what cannot be read).
    package private(set) var strange: [String] = []

    package init(_ root: String, limits: Limits) throws(WenshuError) {
        try add(root, prefix: "", depth: 0, limits: limits)
        files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        folders.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func name(of entry: UnsafeMutablePointer<dirent>) -> String {
        withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
    }

    /// What lies directly in a folder, sorted by bytes.
    ///
    /// - Throws: `fileUnreadable`.
    package static func children(of folder: String) throws(WenshuError) -> (files: [String], folders: [String], strange: [String]) {
        guard let stream = opendir(folder) else {
            throw WenshuError(
                .fileUnreadable, Bilingual(zh: "无法打开文件夹。", en: "The folder cannot be opened."), at: Place(file: folder))
        }
        defer { closedir(stream) }
        var (files, folders, strange): ([String], [String], [String]) = ([], [], [])
        while let entry = readdir(stream) {
            let name = name(of: entry)
            if name == "." || name == ".." { continue }
            var status = stat()
            let isThere = lstat("\(folder)/\(name)", &status) == 0
            switch status.st_mode & S_IFMT {
            case S_IFDIR where isThere: folders.append(name)
            case S_IFREG where isThere: files.append(name)
            default: strange.append(name)
            }
        }
        func sorted(_ names: [String]) -> [String] { names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
        return (sorted(files), sorted(folders), sorted(strange))
    }

    private mutating func add(_ folder: String, prefix: String, depth: Int, limits: Limits) throws(WenshuError) {
        guard depth < 64 else {
            throw Limits.exceeded(Bilingual(zh: "文件夹的层数", en: "The depth of folders"), limit: 64, at: Place(file: folder))
        }
        let inside = try Self.children(of: folder)
        files += inside.files.map { prefix + $0 }
        strange += inside.strange.map { prefix + $0 }
        folders += inside.folders.map { prefix + $0 }
        guard files.count + folders.count + strange.count <= limits.packageFiles else {
            throw Limits.exceeded(Bilingual(zh: "文件数", en: "The number of files"), limit: limits.packageFiles, at: Place(file: folder))
        }
        for name in inside.folders {
            try add("\(folder)/\(name)", prefix: "\(prefix)\(name)/", depth: depth + 1, limits: limits)
        }
    }
}

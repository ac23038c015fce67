package import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Writes a folder of files that appears whole or not at all.
package enum OutputFolder {
    /// Writes a temporary folder beside the target, syncs it, and renames it into place.
    ///
    /// - Parameter force: replaces a folder that is there already.
    /// - Throws: `outputExists`, `outputUnwritable`, `writeFailed`; then nothing is left behind.
    package static func write(_ files: [(path: String, bytes: [UInt8])], to path: String, force: Bool) throws(WenshuError) {
        if access(path, F_OK) == 0, !force { throw OutputFile.exists(path) }
        var template = Array((OutputFile.folder(of: path) + "/.wenshu-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { throw OutputFile.unwritable(path, errno) }
        let temporary = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        do throws(WenshuError) {
            chmod(temporary, 0o755)
            for file in files {
                let target = "\(temporary)/\(file.path)"
                try OutputFile.makeFolder(OutputFile.folder(of: target))
                try OutputFile.write(file.bytes, to: target, force: false)
            }
            try move(temporary, to: path)
        } catch {
            remove(temporary)
            throw error
        }
        OutputFile.syncFolder(of: path)
    }

    private static func move(_ temporary: String, to path: String) throws(WenshuError) {
        var old: String?
        if access(path, F_OK) == 0 {
            // A folder cannot be renamed over one that is not empty: put the old one aside first.
            let aside = "\(temporary)-old"
            guard rename(path, aside) == 0 else { throw OutputFile.unwritable(path, errno) }
            old = aside
        }
        guard rename(temporary, path) == 0 else {
            let number = errno
            if let old { rename(old, path) }
            throw OutputFile.unwritable(path, number)
        }
        if let old { remove(old) }
    }

    /// Removes what a kill left of files and folders that had not their names yet. Only who holds the folder alone may ask for it.
    package static func removeLeftovers(in folder: String) {
        guard let stream = opendir(folder) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = FolderListing.name(of: entry)
            guard name.hasPrefix(".wenshu-"), name.utf8.count == ".wenshu-XXXXXX".utf8.count else { continue }
            if unlink("\(folder)/\(name)") != 0 { remove("\(folder)/\(name)") }
        }
    }

    /// Removes a folder and all below it; links are removed, not followed.
    static func remove(_ folder: String) {
        guard let stream = opendir(folder) else { return }
        while let entry = readdir(stream) {
            let name = FolderListing.name(of: entry)
            if name == "." || name == ".." { continue }
            let path = "\(folder)/\(name)"
            if unlink(path) != 0 { remove(path) }
        }
        closedir(stream)
        rmdir(folder)
    }
}

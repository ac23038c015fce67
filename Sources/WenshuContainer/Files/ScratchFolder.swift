package import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// A folder of its own for other programs' files, gone when the work is done.
package enum ScratchFolder {
    package static func use<T>(_ body: (String) throws(WenshuError) -> T) throws(WenshuError) -> T {
        let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(root)/wenshu-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw OutputFile.unwritable(root, errno) }
        let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { OutputFolder.remove(path) }
        return try body(path)
    }
}

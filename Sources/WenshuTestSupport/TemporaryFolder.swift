import WenshuBasics

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// A folder that is there for one test.
package enum TemporaryFolder {
    package static func use<Result>(_ body: (String) throws -> Result) throws -> Result {
        var template = Array("/tmp/wenshu-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw WenshuError(.outputUnwritable, Bilingual(zh: "无法建立临时文件夹。", en: "A temporary folder cannot be made."))
        }
        let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { remove(path) }
        return try body(path)
    }

    package static func link(_ target: String, at path: String) throws {
        guard symlink(target, path) == 0 else {
            throw WenshuError(.outputUnwritable, Bilingual(zh: "无法建立链接。", en: "A link cannot be made."))
        }
    }

    private static func remove(_ folder: String) {
        guard let stream = opendir(folder) else { return }
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            let path = "\(folder)/\(name)"
            if unlink(path) != 0 { remove(path) }
        }
        closedir(stream)
        rmdir(folder)
    }
}

#if canImport(Glibc)
import Glibc
#else
import Musl
#endif

/// Finds the files that ship with Wenshu: templates and data tables.
///
/// In this order: the folder named by `WENSHU_SHARE`; `../share/wenshu` beside the executable, as `make install` lays
/// it out; the source tree from which the library was built.
public enum SharedFiles {
    public enum Kind: String, Sendable {
        /// A folder for each document kind: source, DOCX, ODT, example.
        case templates
        /// The law index and other tables too large for source code.
        case data
        /// XML schemas that an E-ARK SIP carries along.
        case schemas

        fileprivate var sourceFolder: String {
            switch self {
            case .templates: "Templates"
            case .data: "Sources/WenshuCase/Resources"
            case .schemas: "Sources/WenshuArchive/Resources"
            }
        }
    }

    /// The path of a file or folder that is there; nothing where it is not.
    public static func path(_ kind: Kind, _ name: String) -> String? {
        roots(kind).lazy.map { "\($0)/\(name)" }.first { access($0, R_OK) == 0 }
    }

    private static func roots(_ kind: Kind) -> [String] {
        var roots: [String] = []
        if let folder = getenv("WENSHU_SHARE") { roots.append("\(String(cString: folder))/\(kind.rawValue)") }
        if let program = executable, let slash = program.lastIndex(of: "/") {
            roots.append("\(program[..<slash])/../share/wenshu/\(kind.rawValue)")
        }
        roots.append("\(sourceTree)/\(kind.sourceFolder)")
        return roots
    }

    private static var executable: String? {
        let path = [CChar](unsafeUninitializedCapacity: 4_096) { buffer, count in
            count = max(readlink("/proc/self/exe", buffer.baseAddress!, 4_095), 0)
        }
        return path.isEmpty ? nil : String(decoding: path.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// This file stands in `Sources/WenshuContainer/Files`.
    private static let sourceTree = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        .dropLast(4).joined(separator: "/")
}

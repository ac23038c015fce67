package import WenshuBasics
import WenshuContainer

/// The files of the repository, found from this file's own place.
package enum SourceTree {
    package static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")

    /// A file or folder by its path from the root: `Fixtures/samples/reply-01.docx`.
    package static func path(_ relative: String) -> String { "\(root)/\(relative)" }

    package static func read(_ relative: String) throws(WenshuError) -> [UInt8] { try InputFile.read(path(relative)) }

    /// The files below a folder, by their paths from the root, sorted.
    package static func files(under folder: String) throws(WenshuError) -> [String] {
        try FolderListing(path(folder), limits: .standard).files.map { "\(folder)/\($0)" }
    }

    package static func swiftFiles(under folder: String) throws(WenshuError) -> [(path: String, text: String)] {
        var found: [(path: String, text: String)] = []
        for file in try files(under: folder) where file.hasSuffix(".swift") {
            found.append((file, String(decoding: try read(file), as: UTF8.self)))
        }
        return found
    }
}

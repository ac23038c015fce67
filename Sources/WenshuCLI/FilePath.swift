/// Small questions about file names.
enum FilePath {
    /// The name without folder and ending: `a/reply-01.docx` → `reply-01`.
    static func stem(_ path: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}

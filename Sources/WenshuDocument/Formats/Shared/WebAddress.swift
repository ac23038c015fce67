/// Which link targets of a document may become links on a page.
enum WebAddress {
    private static let schemes = ["http", "https", "mailto", "tel"]

    /// The target escaped for a link; nothing for anything that could run, open a local file or lead out of the page by
    /// a relative path (`javascript:`, `data:`, `file:`, `//host`, `\\host`).
    ///
    /// Browsers skip control characters and blanks inside a scheme, so that a target with one is none of the known ones.
    static func link(_ target: String) -> String? {
        guard let colon = target.firstIndex(of: ":"), schemes.contains(target[..<colon].lowercased()) else { return nil }
        return EscapedAddress.escaped(target)
    }

    /// The bookmark that a target inside the document names.
    static func bookmark(_ target: String) -> String? {
        target.hasPrefix("#") ? String(target.dropFirst()) : nil
    }
}

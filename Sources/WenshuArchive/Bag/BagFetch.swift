/// `fetch.txt`: payload files that somebody may get from elsewhere (RFC 8493, 2.2.3). Nothing is ever downloaded.
struct BagFetch {
    struct Entry {
        let url: String
        /// In bytes, where it is stated.
        let size: Int?
        let path: String
        let line: Int
    }

    private(set) var entries: [Entry] = []

    /// `URL length path` a line; the numbers of lines at fault go to `report`.
    init(parsing text: String, report: (_ line: Int) -> Void) {
        for (number, line) in TagLines.split(text).enumerated() where !line.utf8.allSatisfy(TagLines.isBlank) {
            let url = line.utf8.prefix { !TagLines.isBlank($0) }
            let rest = line.utf8[url.endIndex...].drop(while: TagLines.isBlank)
            let length = rest.prefix { !TagLines.isBlank($0) }
            let path = rest[length.endIndex...].drop(while: TagLines.isBlank)
            let size = length.allSatisfy { (0x30...0x39).contains($0) } ? Int(String(Substring(length))) : nil
            guard Self.isAddress(Substring(url)), length.elementsEqual("-".utf8) || size != nil, !path.isEmpty else {
                report(number + 1)
                continue
            }
            entries.append(Entry(url: String(Substring(url)), size: size, path: String(Substring(path)), line: number + 1))
        }
    }

    /// A scheme, a colon and something behind it (RFC 3986, 3.1).
    private static func isAddress(_ url: Substring) -> Bool {
        guard let colon = url.firstIndex(of: ":"), colon != url.startIndex, url.index(after: colon) < url.endIndex else { return false }
        let scheme = url[..<colon]
        return scheme.first?.isLetter == true && scheme.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }
}

/// The text of an HTML page, a string for each block: what a browser without styles would show.
///
/// A scanner and no parser: nothing of the page's structure matters here but where its paragraphs end.
enum HTMLText {
    static func paragraphs(_ html: String) -> [String] {
        var scanner = Scanner(rest: Array(html.unicodeScalars)[...])
        scanner.run()
        return scanner.paragraphs
    }

    /// Elements before and after which a line ends.
    private static let blocks: Set<String> = [
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "tr", "table", "blockquote", "pre", "dt", "dd", "section",
        "article", "header", "footer", "body", "hr",
    ]
    /// Elements whose content is not shown.
    private static let unseen: Set<String> = ["head", "script", "style", "title", "template", "noscript"]
    private static let references: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}",
        "middot": "·", "hellip": "…", "mdash": "—", "ndash": "–", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "times": "×",
        "copy": "©", "sect": "§", "deg": "°",
    ]

    private struct Scanner {
        var rest: ArraySlice<Unicode.Scalar>
        var paragraphs: [String] = []
        private var line = ""
        private var wantsBlank = false

        init(rest: ArraySlice<Unicode.Scalar>) { self.rest = rest }

        mutating func run() {
            while let scalar = rest.popFirst() {
                switch scalar {
                case "<": tag()
                case "&": add(reference())
                case " ", "\t", "\n", "\r", "\u{C}": wantsBlank = true
                default: add(String(scalar))
                }
            }
            endLine()
        }

        private mutating func add(_ text: String) {
            if wantsBlank, !line.isEmpty { line += " " }
            wantsBlank = false
            line += text
        }

        private mutating func endLine() {
            if !line.isEmpty { paragraphs.append(line) }
            line = ""
            wantsBlank = false
        }

        private mutating func tag() {
            if rest.starts(with: "!--".unicodeScalars) { return skip(past: "-->") }
            let isEnd = rest.first == "/"
            if isEnd { rest.removeFirst() }
            let name = String(String.UnicodeScalarView(rest.prefix { $0.properties.isAlphabetic || ("0"..."9").contains($0) })).lowercased()
            var quote: Unicode.Scalar?
            while let scalar = rest.popFirst() {
                if let open = quote {
                    if scalar == open { quote = nil }
                } else if scalar == "\"" || scalar == "'" {
                    quote = scalar
                } else if scalar == ">" {
                    break
                }
            }
            if !isEnd, HTMLText.unseen.contains(name) {
                skip(past: "</\(name)")
                return skip(past: ">")
            }
            switch name {
            case "br": endLine()
            case "td", "th": if isEnd { line += "\t" }
            default: if HTMLText.blocks.contains(name) { endLine() }
            }
        }

        private mutating func skip(past text: String) {
            let wanted = Array(text.unicodeScalars)
            while let first = rest.first {
                if first == wanted[0], rest.prefix(wanted.count).elementsEqual(wanted, by: { $0.properties.lowercaseMapping == String($1) })
                {
                    rest = rest.dropFirst(wanted.count)
                    return
                }
                rest.removeFirst()
            }
        }

        private mutating func reference() -> String {
            let name = rest.prefix(10).prefix { $0 != ";" && $0 != "<" && $0 != " " }
            guard rest.dropFirst(name.count).first == ";" else { return "&" }
            let text = String(String.UnicodeScalarView(name))
            let scalar =
                text.hasPrefix("#x") || text.hasPrefix("#X")
                ? UInt32(text.dropFirst(2), radix: 16) : text.hasPrefix("#") ? UInt32(text.dropFirst()) : nil
            guard let found = scalar.flatMap(Unicode.Scalar.init).map(String.init) ?? HTMLText.references[text] else { return "&" }
            rest = rest.dropFirst(name.count + 1)
            return found
        }
    }
}

/// Formatting of the model as declarations of a style sheet.
enum CSS {
    static func declarations(_ format: ParagraphFormat) -> [String] {
        var out: [String] = []
        if let alignment = format.alignment {
            out.append("text-align:\(alignment == .distribute ? "justify" : alignment.rawValue)")
            if alignment == .distribute { out.append("text-align-last:justify") }
        }
        add("margin-left", format.indentLeft, to: &out)
        add("margin-right", format.indentRight, to: &out)
        add("text-indent", format.firstLine, to: &out)
        add("margin-top", format.spaceBefore, to: &out)
        add("margin-bottom", format.spaceAfter, to: &out)
        switch format.lineSpacing {
        case .exactly(let points): out.append("line-height:\(ODTNames.points(points))")
        case .atLeast(let points): out.append("line-height:max(1.3em,\(ODTNames.points(points)))")
        // A single line of a Chinese font is 1.3 times its size.
        case .multiple(let times): out.append("line-height:\(ODTNames.percent(times * 1.3))")
        case nil: break
        }
        if let keep = format.keepWithNext { out.append("break-after:\(keep ? "avoid" : "auto")") }
        if let pageBreak = format.pageBreakBefore { out.append("break-before:\(pageBreak ? "page" : "auto")") }
        for (side, border) in [("top", format.borderTop), ("bottom", format.borderBottom)] {
            guard let border, border.width > 0 else { continue }
            let color = ODTNames.color(border.color) ?? "#000000"
            out.append(
                "border-\(side):\(ODTNames.points(border.width)) solid \(color);padding-\(side):\(ODTNames.points(max(0, border.distance)))"
            )
        }
        if let color = format.background.flatMap(ODTNames.color) { out.append("background-color:\(color)") }
        return out
    }

    /// - Parameter semantic: leaves out what elements say (strong, em, u, s, sup, sub).
    static func declarations(_ format: TextFormat, semantic: Bool) -> [String] {
        var out: [String] = []
        if let font = fontFamily(format) { out.append("font-family:\(font)") }
        add("font-size", format.size.map { max(1, $0) }, to: &out)
        if let bold = format.bold, !(semantic && bold) { out.append("font-weight:\(bold ? "bold" : "normal")") }
        if let italic = format.italic, !(semantic && italic) { out.append("font-style:\(italic ? "italic" : "normal")") }
        let lines = [(format.underline, "underline"), (format.strike, "line-through")].filter { $0.0 == true }.map(\.1)
        if !semantic, !lines.isEmpty { out.append("text-decoration:\(lines.joined(separator: " "))") }
        if !semantic, let position = format.position {
            out.append("font-size:smaller;vertical-align:\(position == .superscript ? "super" : "sub")")
        }
        if let color = format.color.flatMap(ODTNames.color) { out.append("color:\(color)") }
        if let color = format.background.flatMap(ODTNames.color) { out.append("background-color:\(color)") }
        add("letter-spacing", format.letterSpacing, to: &out)
        return out
    }

    /// The fonts of a format, Latin one first, with what stands in for a Chinese face where it is missing.
    private static func fontFamily(_ format: TextFormat) -> String? {
        var names: [String] = []
        for name in [format.fontLatin, format.fontEastAsian].compactMap({ $0 }) {
            for name in [name] + (FontFace.named(name)?.fallbacks ?? []) where !names.contains(name) { names.append(name) }
        }
        return names.isEmpty ? nil : (names.map(string) + ["serif"]).joined(separator: ",")
    }

    /// A CSS string in which nothing can end the string, the declaration or the element around it.
    static func string(_ text: String) -> String {
        var out = "'"
        for scalar in text.unicodeScalars {
            let isPlain =
                scalar.value > 0x9F || scalar == " " || scalar == "-" || scalar == "_" || (scalar.isASCII && scalar.properties.isAlphabetic)
            let isDigit = ("0"..."9").contains(scalar)
            if isPlain || isDigit { out.unicodeScalars.append(scalar) } else { out += "\\\(String(scalar.value, radix: 16)) " }
        }
        return out + "'"
    }

    private static func add(_ name: String, _ value: Double?, to out: inout [String]) {
        if let value { out.append("\(name):\(ODTNames.points(value))") }
    }
}

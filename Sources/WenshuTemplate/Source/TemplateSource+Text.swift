import WenshuBasics
import WenshuDocument

/// The text of a line. What stands inside `{{ }}` is the template engine's and is taken as it is.
extension TemplateSourceParser {
    /// Text, tabs, breaks and 黑体 lead words: `\t \n \\ \* \|` and `**…**`.
    mutating func inlines(_ text: Substring) -> [Inline] {
        var out: [Inline] = []
        var run = ""
        var format = TextFormat()
        func flush() {
            if !run.isEmpty { out.append(.text(run, format)) }
            run = ""
        }
        var rest = text
        while let character = rest.first {
            if rest.hasPrefix("{{") {
                let (tag, ends) = takeTag(&rest)
                if !ends { fault(Self.unended(tag), remedy: Bilingual(zh: "请补上“}}”。", en: "Add “}}”.")) }
                run += tag
            } else if rest.hasPrefix("**") {
                flush()
                format.fontEastAsian = format.fontEastAsian == nil ? FontFace.hei.name : nil
                format.fontLatin = format.fontEastAsian
                rest = rest.dropFirst(2)
            } else if character == "\\" {
                let escaped = rest.dropFirst().first
                switch escaped {
                case "t", "n":
                    flush()
                    out.append(escaped == "t" ? .tab : .lineBreak)
                case "\\", "*", "|": run.append(escaped ?? character)
                default: fault(Self.unknownEscape, remedy: Self.escapes)
                }
                rest = rest.dropFirst(2)
            } else {
                run.append(character)
                rest = rest.dropFirst()
            }
        }
        flush()
        if format.fontEastAsian != nil {
            fault(
                Bilingual(zh: "“**”没有成对。", en: "“**” is not paired."),
                remedy: Bilingual(zh: "星号本身请写“\\*”。", en: "Write “\\*” for an asterisk."))
        }
        return out
    }

    /// The texts of a row's cells: split at ` | ` outside of tags.
    func cells(_ text: Substring) -> [Substring] {
        var out: [Substring] = []
        var start = text.startIndex
        var rest = text
        while let character = rest.first {
            if rest.hasPrefix("{{") {
                _ = takeTag(&rest)
            } else if character == "\\" {
                rest = rest.dropFirst(2)
            } else if character == "|", isBlank(before: rest.startIndex, in: text), rest.dropFirst().first?.isWhitespace ?? true {
                out.append(text[start..<rest.startIndex].trimmed)
                rest = rest.dropFirst()
                start = rest.startIndex
            } else {
                rest = rest.dropFirst()
            }
        }
        out.append(text[start...].trimmed)
        return out
    }

    private func isBlank(before index: Substring.Index, in text: Substring) -> Bool {
        index == text.startIndex || text[text.index(before: index)].isWhitespace
    }

    /// Takes a tag off the text, up to its `}}` outside of quotes; all of the text where it does not end.
    private func takeTag(_ rest: inout Substring) -> (tag: Substring, ends: Bool) {
        let tag = rest
        var quoted = false
        rest = rest.dropFirst(2)
        while let character = rest.first {
            if character == "\"" { quoted.toggle() }
            if !quoted, rest.hasPrefix("}}") {
                rest = rest.dropFirst(2)
                return (tag[..<rest.startIndex], true)
            }
            rest = rest.dropFirst()
        }
        return (tag, false)
    }

    private static func unended(_ tag: Substring) -> Bilingual {
        Bilingual(zh: "标签“\(tag.prefix(20))”没有结束。", en: "The tag “\(tag.prefix(20))” does not end.")
    }
    private static let unknownEscape = Bilingual(zh: "反斜线之后的字符没有意义。", en: "The backslash has no meaning before this character.")
    private static let escapes = Bilingual(
        zh: "可用的写法：\\t（制表符）、\\n（换行）、\\\\、\\*、\\|。", en: "Known are \\t (tab), \\n (line break), \\\\, \\* and \\|.")
}

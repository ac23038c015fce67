import WenshuBasics

enum TextFilters {
    static let all = [
        TemplateFilter(names: ["default", "默认"], argumentCount: 1...1, effect: .fallback),
        TemplateFilter(names: ["optional", "可选"], effect: .optional),
        TemplateFilter(names: ["paragraphs", "分段"], effect: .paragraphs),
        TemplateFilter(names: ["mergeDown", "合并"], effect: .mergeDown),
        TemplateFilter(names: ["trim"]) { value, _ throws(FilterFault) in
            let text = try FilterInput.text(value)
            let head = text.drop { $0.isWhitespace }
            return .text(String(head.reversed().drop { $0.isWhitespace }.reversed()))
        },
        TemplateFilter(names: ["upper"]) { value, _ throws(FilterFault) in .text(try FilterInput.text(value).uppercased()) },
        TemplateFilter(names: ["lower"]) { value, _ throws(FilterFault) in .text(try FilterInput.text(value).lowercased()) },
        TemplateFilter(names: ["truncate"], argumentCount: 1...1) { value, arguments throws(FilterFault) in
            let text = try FilterInput.text(value)
            let limit = try FilterInput.count(arguments[0], argument: 0)
            guard text.count > limit else { return .text(text) }
            return .text(limit == 0 ? "" : text.prefix(limit - 1) + "…")
        },
        TemplateFilter(names: ["pad"], argumentCount: 1...2) { value, arguments throws(FilterFault) in
            let text = try FilterInput.text(value)
            let width = try FilterInput.count(arguments[0], argument: 0)
            let fill = arguments.count > 1 ? try FilterInput.text(arguments[1]) : " "
            guard fill.count == 1 else {
                throw .badArgument(1, Bilingual(zh: "一个字符", en: "one character"))
            }
            return .text(String(repeating: fill, count: max(0, width - text.count)) + text)
        },
        TemplateFilter(names: ["fullWidth", "全角"]) { value, _ throws(FilterFault) in
            var out = String.UnicodeScalarView()
            for scalar in try FilterInput.text(value).unicodeScalars {
                switch scalar.value {
                case 0x20: out.append("\u{3000}")
                case 0x21...0x7E: out.append(Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar)
                default: out.append(scalar)
                }
            }
            return .text(String(out))
        },
    ]
}

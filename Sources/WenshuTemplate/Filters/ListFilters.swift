import WenshuBasics

enum ListFilters {
    static let all = [
        TemplateFilter(names: ["join", "连接"], argumentCount: 0...1) { value, arguments throws(FilterFault) in
            let separator = arguments.isEmpty ? "、" : try FilterInput.text(arguments[0])
            var out = ""
            for (i, item) in try FilterInput.list(value).enumerated() {
                guard let text = FilterInput.plainText(item) else {
                    throw .wrongType(Bilingual(zh: "由文字或数字组成的列表", en: "a list of texts or numbers"))
                }
                if i > 0 { out += separator }
                out += text
            }
            return .text(out)
        },
        TemplateFilter(names: ["count"]) { value, _ throws(FilterFault) in
            switch value {
            case .list(let items): return .number(DecimalNumber(items.count))
            case .text(let text): return .number(DecimalNumber(text.count))
            default: throw .needsList
            }
        },
        TemplateFilter(names: ["first"], argumentCount: 0...1) { value, arguments throws(FilterFault) in
            guard let argument = arguments.first else { return try end(of: value, \.first, \.first) }
            let count = try FilterInput.count(argument, argument: 0)
            if case .text(let text) = value { return .text(String(text.prefix(count))) }
            return .list(Array(try FilterInput.list(value).prefix(count)))
        },
        TemplateFilter(names: ["last"], argumentCount: 0...1) { value, arguments throws(FilterFault) in
            guard let argument = arguments.first else { return try end(of: value, \.last, \.last) }
            let count = try FilterInput.count(argument, argument: 0)
            if case .text(let text) = value { return .text(String(text.suffix(count))) }
            return .list(Array(try FilterInput.list(value).suffix(count)))
        },
    ]

    private static func end(
        of value: Value, _ item: (([Value]) -> Value?), _ character: ((String) -> Character?)
    ) throws(FilterFault) -> Value {
        switch value {
        case .list(let items): return item(items) ?? .null
        case .text(let text): return .text(character(text).map { String($0) } ?? "")
        default: throw .needsList
        }
    }
}

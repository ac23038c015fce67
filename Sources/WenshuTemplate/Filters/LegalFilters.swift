import WenshuBasics

/// Forms of legal and official writing.
enum LegalFilters {
    static let all = [
        TemplateFilter(names: ["citation", "条款"]) { value, _ throws(FilterFault) in .text(try citation(value)) },
        TemplateFilter(names: ["documentNumber", "文号"]) { value, _ throws(FilterFault) in
            guard case .text(let text) = value else { throw .needsText }
            guard let number = documentNumber(text) else {
                throw .badValue(Bilingual(zh: "不是发文字号（如 渝环函〔2021〕45号）", en: "it is not a document number (such as 渝环函〔2021〕45号)"))
            }
            return .text(number)
        },
        TemplateFilter(names: ["mask", "脱敏"]) { value, _ throws(FilterFault) in .text(mask(try FilterInput.text(value))) },
    ]

    /// 《立法技术规范（试行）（一）》: 第八十三条第一款第（二）项; the law in 《》 where the object names one.
    private static func citation(_ value: Value) throws(FilterFault) -> String {
        if case .list(let items) = value {
            var pieces: [String] = []
            for item in items { pieces.append(try citation(item)) }
            return pieces.joined(separator: "、")
        }
        let needed = FilterFault.wrongType(
            Bilingual(zh: "法条（含 law、article、paragraph、item）", en: "a citation (with law, article, paragraph, item)"))
        guard case .object(let object) = value else { throw needed }
        func number(_ key: String) throws(FilterFault) -> String? {
            guard let value = object[key], value != .null else { return nil }
            let number = try FilterInput.integer(value)
            guard number > 0 else { throw needed }
            return ChineseNumerals.counting(number)
        }
        var out = ""
        if let law = object["law"]?.text, !law.isEmpty { out += law.hasPrefix("《") ? law : "《\(law)》" }
        if let article = try number("article") { out += "第\(article)条" }
        if let paragraph = try number("paragraph") { out += "第\(paragraph)款" }
        if let item = try number("item") { out += "第（\(item)）项" }
        guard !out.isEmpty else { throw needed }
        return out
    }

    /// 《党政机关公文格式》(GB/T 9704-2012) 7.2.5: the year whole in 〔〕, the number without 第 and without leading zeros.
    /// A court's case number keeps its round brackets, which stand at its head: （2021）赣01民初12号.
    private static func documentNumber(_ text: String) -> String? {
        let characters = text.filter { !$0.isWhitespace }.map { $0 }
        let openers: [Character] = ["〔", "[", "［", "(", "（", "【", "﹝", "{", "｛"]
        let closers: [Character] = ["〕", "]", "］", ")", "）", "】", "﹞", "}", "｝"]
        for (i, character) in characters.enumerated() where openers.contains(character) && i + 5 < characters.count {
            let year = characters[(i + 1)...(i + 4)]
            guard year.allSatisfy({ $0.isASCII && $0.isNumber }), closers.contains(characters[i + 5]) else { continue }
            let head = String(characters[..<i])
            let rest = characters[(i + 6)...]
            if head.isEmpty { return "（\(String(year))）" + String(rest) }
            var number = rest.drop { $0 == "第" }
            let trimmed = number.drop { $0 == "0" }
            if trimmed.first?.isNumber == true { number = trimmed }
            guard !number.isEmpty else { return nil }
            return head + "〔\(String(year))〕" + String(number)
        }
        return nil
    }

    /// What identifies a person, half hidden. An identity number keeps its first 6 and last 4 figures, a telephone number
    /// the first 3 and last 4, a name of up to four hanzi the surname (某 for the rest), anything else its ends.
    private static func mask(_ text: String) -> String {
        let characters = Array(text)
        let digits = characters.count(where: { $0.isASCII && $0.isNumber })
        let isIdentity =
            (characters.count == 18 && digits >= 17 && characters.dropLast().allSatisfy { $0.isNumber }
                && (characters[17].isNumber || characters[17] == "X" || characters[17] == "x")) || (characters.count == 15 && digits == 15)
        if isIdentity { return hidden(characters, first: 6, last: 4) }
        let isTelephone =
            (7...14).contains(digits) && characters.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "-" || $0 == "+" || $0 == " ") }
        if isTelephone { return hidden(characters, first: 3, last: 4) }
        let isName =
            (1...4).contains(characters.count) && characters.allSatisfy { $0.unicodeScalars.allSatisfy(\.properties.isIdeographic) }
        if isName { return String(characters[0]) + String(repeating: "某", count: characters.count - 1) }
        guard characters.count > 2 else {
            return characters.first.map { String($0) + String(repeating: "*", count: characters.count - 1) } ?? ""
        }
        return hidden(characters, first: 1, last: 1)
    }

    private static func hidden(_ characters: [Character], first: Int, last: Int) -> String {
        let count = max(0, characters.count - first - last)
        return String(characters.prefix(first)) + String(repeating: "*", count: count)
            + String(characters.suffix(min(last, characters.count - first)))
    }
}

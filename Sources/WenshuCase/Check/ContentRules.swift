import WenshuBasics

/// Rules for every kind about what a document holds: sums, attachments, names, headings, numbers before items.
enum ContentRules {
    static let all: [CheckRule] = [
        CheckRule(
            "amountsDiffer", source: Basis.numerals,
            Bilingual(zh: "金额的大小写不一致：{}。", en: "The sum in figures and in capitals differ: {}."),
            remedy: Bilingual(zh: "请核对金额。", en: "Check the sum."),
            test: .custom { subject in
                subject.texts.flatMap { place, text in
                    MoneyAtom.scan(AtomText(text)).compactMap { sum in
                        sum.contradiction.map { Hit(place, Bilingual(zh: "\(sum.yuan)元与\($0)元", en: "\(sum.yuan) and \($0) yuan")) }
                    }
                }
            }),
        CheckRule(
            "attachmentMissing", .warning, source: Basis.layoutStandard("7.3.4"),
            Bilingual(zh: "正文提到“{}”，附件中没有。", en: "The text mentions {}, which is not among the attachments."),
            remedy: Bilingual(zh: "请列入附件，或者核对附件序号。", en: "Add it to the attachments, or check its number."),
            test: .custom(missingAttachments)),
        CheckRule(
            "attachmentName", .warning, source: Basis.layoutStandard("7.3.4"),
            Bilingual(zh: "附件名称不加书名号、不加标点：“{}”。", en: "An attachment's name takes neither 《》 nor a mark at its end: “{}”."),
            remedy: Bilingual(zh: "请只写名称。", en: "Write the bare name."),
            test: .text("/attachments/*") { name in
                name.hasPrefix("《") && name.hasSuffix("》") || name.last.map { "。；，、".contains($0) } ?? false
            }),
        CheckRule(
            "headingFullStop", .warning, source: Basis.punctuation,
            Bilingual(zh: "标题末尾不用标点：“{}”。", en: "A heading takes no mark at its end: “{}”."),
            remedy: Bilingual(zh: "请删去末尾标点。", en: "Take it out."),
            test: .text("/title", "/caseName", "/meetingName", "/topics/*") { heading in heading.last.map { "。；，、：".contains($0) } ?? false
            }),
        CheckRule(
            "numberedItem", .warning, source: Basis.layoutStandard("7.3.3"),
            Bilingual(zh: "这一项自带序号，印出时会重复编号：“{}”。", en: "The item has a number of its own and would be numbered twice: “{}”."),
            remedy: Bilingual(zh: "请删去序号，成文时自动编号。", en: "Take it out; numbers are printed by themselves."), test: .custom(numberedItems)),
        CheckRule(
            "organNameVaries", .warning, source: Basis.layoutStandard("7.3.2"),
            Bilingual(zh: "同一机关有两种写法：{}。", en: "The same organ is written in two ways: {}."),
            remedy: Bilingual(zh: "请统一使用全称或者规范化简称。", en: "Use the full name, or one short form."), test: .custom(OrganNames.variants)),
        CheckRule(
            "numberOfOtherKind", .warning, source: Basis.layoutStandard("7.2.5"),
            Bilingual(zh: "文号的类别代字属于另一种文书：{}。", en: "The number's class code is that of another kind: {}."),
            remedy: Bilingual(zh: "请核对文号。", en: "Check the number."), test: .custom(otherKind)),
    ]

    // MARK: Attachments

    /// 附件2, 附件二; a bare 附件 behind 见 where there is none at all. Those of other documents (《…》附件1, 你院来函附件) do not count.
    @Sendable private static func missingAttachments(_ subject: CheckSubject) -> [Hit] {
        guard subject.kind.fields.contains(where: { $0.name == "attachments" }) else { return [] }
        let count = subject.data["attachments"]?.paragraphs.count ?? 0
        return subject.texts.filter { !$0.pointer.hasPrefix("/attachments") }.compactMap { place, text in
            let scalars = Array(text.unicodeScalars)
            return scalars.indices.dropLast().lazy.compactMap { mention(at: $0, in: scalars) }.first { ($0.number ?? 1) > count }
                .map { Hit(place, quoting: $0.text) }
        }
    }

    private static func mention(at start: Int, in scalars: [Unicode.Scalar]) -> (number: Int?, text: String)? {
        guard scalars[start] == "附", scalars[start + 1] == "件" else { return nil }
        let before = start > 0 ? scalars[start - 1] : " "
        guard !"》的其书函号文件该原".unicodeScalars.contains(before) else { return nil }
        var end = start + 2
        while end < scalars.count, scalars[end].isDigit || "一二三四五六七八九十".unicodeScalars.contains(scalars[end]) { end += 1 }
        let digits = String(String.UnicodeScalarView(scalars[(start + 2)..<end]))
        let number = Int(digits) ?? ChineseNumerals.parse(digits)
        guard number != nil || before == "见" else { return nil }
        return (number, "附件" + digits)
    }

    // MARK: Items

    /// Lists whose help says 不写序号 or 不加序号 are numbered by the template.
    @Sendable private static func numberedItems(_ subject: CheckSubject) -> [Hit] {
        unnumbered(subject.kind.fields, under: "").flatMap { subject.data.places($0) }.compactMap { place, value in
            guard let text = value?.text else { return nil }
            let scalars = Array(text.unicodeScalars)
            guard let mark = SerialMark(scalars), mark.end < scalars.count, mark.form != .ordinal, !scalars[mark.end].isDigit else {
                return nil
            }
            return Hit(place, quoting: text.shortened)
        }
    }

    private static func unnumbered(_ fields: [Field], under prefix: String) -> [String] {
        fields.flatMap { field -> [String] in
            let path = prefix + "/" + field.name
            let says = saysUnnumbered(field)
            switch field.type {
            case .list(.text) where says: return [path + "/*"]
            case .text where says, .longText where says: return [path]
            case .list(.object(let members)):
                return (says && members.contains { $0.name == "text" && !saysUnnumbered($0) } ? [path + "/*/text"] : [])
                    + unnumbered(members, under: path + "/*")
            case .object(let members): return unnumbered(members, under: path)
            default: return []
            }
        }
    }

    private static func saysUnnumbered(_ field: Field) -> Bool {
        field.help.map { $0.contains("不写序号") || $0.contains("不加序号") } ?? false
    }

    // MARK: Numbers

    /// Codes differ from place to place, so an unknown one is no fault; one that another kind uses is.
    @Sendable private static func otherKind(_ subject: CheckSubject) -> [Hit] {
        guard let own = subject.kind.number.classCode, let number = subject.data.text("/number").flatMap({ DocumentNumber($0) }),
            !number.code.hasSuffix(own), let foreign = number.parts.documentClass, foreign.count > 2,
            let other = DocumentKinds.all.first(where: { $0.number.classCode == foreign })
        else { return [] }
        return [Hit("/number", Bilingual(zh: "\(number)（\(other.title.zh)）", en: "\(number) (\(other.id))"))]
    }
}

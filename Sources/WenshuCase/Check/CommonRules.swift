import WenshuBasics

/// Rules for every kind.
enum CommonRules {
    static let all = form + style + ContentRules.all + TypographyRules.all + SerialOrder.rules

    private static let form = [
        CheckRule(
            "numberForm", source: Basis.layoutStandard("7.2.5"),
            Bilingual(zh: "文号写法有误：{}。", en: "The document number is not in proper form: {}."),
            remedy: Bilingual(zh: "应写作“云检行公建〔2024〕5号”的形式。", en: "Write it like 云检行公建〔2024〕5号."),
            test: malformedNumbers { $0 == "/number" }),
        CheckRule(
            // The numbers of others are quoted as they stand on their documents.
            "quotedNumberForm", .warning, source: Basis.layoutStandard("7.2.5"),
            Bilingual(zh: "引用的文号写法与标准不同：{}。", en: "The quoted number is not in the standard's form: {}."),
            remedy: Bilingual(zh: "请与原件核对；原件如此的，不必改动。", en: "Compare it with the original; leave it where the original has it so."),
            test: malformedNumbers { $0 != "/number" }),
        CheckRule(
            "numberYear", source: Basis.layoutStandard("7.2.5"),
            Bilingual(zh: "文号年份与成文日期不是同一年：{}。", en: "The number's year is not that of the date: {}."),
            remedy: Bilingual(zh: "请核对文号和成文日期。", en: "Check number and date."),
            test: .custom { subject in
                guard let date = subject.date, let number = subject.data.text("/number").flatMap(DocumentNumber.init),
                    number.year != date.year
                else { return [] }
                return [Hit("/number", quoting: "〔\(number.year)〕 / \(date.year)")]
            }),
        CheckRule(
            "printedBeforeDate", source: Basis.layoutStandard("7.4.3"),
            Bilingual(zh: "印发日期早于成文日期：{}。", en: "Printed before its date: {}."),
            remedy: Bilingual(zh: "印发日期应不早于成文日期。", en: "The printing date cannot be earlier."), test: .isBefore("/printedOn", "/date")),
        CheckRule(
            "printedOnMissing", source: Basis.layoutStandard("7.4.3"),
            Bilingual(zh: "写明了印发机关，没有写明印发日期。", en: "The printing office is named, the day of printing is not."),
            remedy: Bilingual(zh: "版记中印发机关和印发日期同列一行，请填写印发日期。", en: "They stand on one line of the imprint: state the day."),
            test: .lacks("/printedOn").when(.states("/printedBy"))),
        CheckRule(
            "placeholderLeft", source: Basis.documentHandling(20),
            Bilingual(zh: "留有未替换的占位文字“{}”。", en: "Placeholder text is left: “{}”."),
            remedy: Bilingual(zh: "请填写实际内容。", en: "Put in what it stands for."),
            test: .contains(
                "",
                anyOf: [
                    "××", "XX", "ＸＸ", "{{", "}}", "｛｛", "__", "＿＿", "【缺", "【填", "【请", "【待", "【】", "待填", "待补充", "请填写", "此处填写", "TODO", "xxx",
                    "{%",
                ])),
    ]

    private static let style = [
        CheckRule(
            "numberInText", .warning, source: Basis.layoutStandard("7.2.5"),
            Bilingual(zh: "正文中的文号写法不规范：“{}”。", en: "A number in the text is not in proper form: “{}”."),
            remedy: Bilingual(zh: "应写作“云检行公建〔2024〕5号”的形式。", en: "Write it like 云检行公建〔2024〕5号."),
            test: .custom { subject in
                // Number fields have a rule of their own.
                let numbers = Set(numbers(subject.kind.fields, under: "", in: subject.data).map(\.pointer))
                return subject.texts.filter { !numbers.contains($0.pointer) }.compactMap { place, text in
                    malformedNumber(in: text).map { Hit(place, quoting: $0) }
                }
            })
    ]

    private static func malformedNumbers(_ isMeant: @escaping @Sendable (_ pointer: String) -> Bool) -> RuleTest {
        .custom { subject in
            numbers(subject.kind.fields, under: "", in: subject.data).filter { isMeant($0.pointer) }.compactMap { place, text in
                do throws(DocumentNumber.Flaw) {
                    _ = try DocumentNumber.read(text)
                    return nil
                } catch {
                    return Hit(place, error.words)
                }
            }
        }
    }

    /// The stated document numbers, wherever a kind takes one.
    private static func numbers(_ fields: [Field], under prefix: String, in data: Value) -> [(pointer: String, text: String)] {
        fields.flatMap { field -> [(pointer: String, text: String)] in
            let path = prefix + "/" + field.name
            switch field.type {
            case .documentNumber, .list(.documentNumber):
                let pattern = field.type == .documentNumber ? path : path + "/*"
                return data.places(pattern).compactMap { place, value in value?.text.map { (place, $0) } }
            case .object(let members): return numbers(members, under: path, in: data)
            case .list(.object(let members)): return numbers(members, under: path + "/*", in: data)
            default: return []
            }
        }
    }

    /// `云水函[2024]5号`, `云水函〔2024〕 5号`. 第 and leading zeros pass: the number may be another organ's, and is quoted as it was given.
    private static func malformedNumber(in text: String) -> String? {
        let atoms = AtomText(text)
        return DocumentNumberAtom.scan(atoms).lazy.filter { $0.form == .document && !$0.code.isEmpty }.compactMap { atom in
            let written = Array(atoms.scalars[atom.range])
            guard let year = written.indices.dropFirst().first(where: { written[$0].isDigit }) else { return nil }
            let tail = written[(year - 1)...]
            let isProper = tail.first == "〔" && tail.contains("〕") && !tail.contains { $0 == " " || $0 == "\u{3000}" }
            return isProper ? nil : String(String.UnicodeScalarView(written))
        }.first
    }
}

extension DocumentNumber.Flaw {
    fileprivate var words: Bilingual {
        switch self {
        case .brackets: Bilingual(zh: "年份应当用六角括号“〔〕”", en: "the year must stand in 〔〕")
        case .padded: Bilingual(zh: "序号不编虚位", en: "the sequence must not be padded")
        case .ordinalMark: Bilingual(zh: "序号前不加“第”", en: "no 第 before the sequence")
        case .blank: Bilingual(zh: "中间有空格", en: "there is a blank inside")
        case .shape: Bilingual(zh: "应由机关代字、年份、序号和“号”组成", en: "it consists of code, year, sequence and 号")
        }
    }
}

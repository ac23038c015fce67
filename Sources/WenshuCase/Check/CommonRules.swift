import WenshuBasics

/// Rules for every kind.
enum CommonRules {
    static let all = form + style

    private static let form = [
        CheckRule(
            "numberForm", source: Basis.layoutStandard("7.2.5"),
            Bilingual(zh: "文号写法有误：{}。", en: "The document number is not in proper form: {}."),
            remedy: Bilingual(zh: "应写作“云检行公建〔2024〕5号”的形式。", en: "Write it like 云检行公建〔2024〕5号."),
            test: .custom { subject in
                numbers(subject.kind.fields, under: "", in: subject.data).compactMap { place, text in
                    do throws(DocumentNumber.Flaw) {
                        _ = try DocumentNumber.read(text)
                        return nil
                    } catch {
                        return Hit(place, error.words)
                    }
                }
            }),
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
            "placeholderLeft", source: Basis.documentHandling(20),
            Bilingual(zh: "留有未替换的占位文字“{}”。", en: "Placeholder text is left: “{}”."),
            remedy: Bilingual(zh: "请填写实际内容。", en: "Put in what it stands for."),
            test: .contains("", anyOf: ["××", "XX", "ＸＸ", "{{", "}}", "｛｛", "__", "＿＿", "【", "】", "待填", "待补充"])),
    ]

    private static let style = [
        CheckRule(
            "paddedDate", .warning, source: Basis.layoutStandard("7.3.5"),
            Bilingual(zh: "日期的月、日编了虚位：“{}”。", en: "Month or day is padded with a zero: “{}”."),
            remedy: Bilingual(zh: "应写作“2024年5月6日”。", en: "Write 2024年5月6日."), test: .text("", where: hasPaddedDate)),
        CheckRule(
            "bracketsInText", .warning, source: Basis.layoutStandard("7.2.5"),
            Bilingual(zh: "正文中文号的年份没有用六角括号：“{}”。", en: "A number in the text has its year in other brackets: “{}”."),
            remedy: Bilingual(zh: "应使用“〔〕”。", en: "Use 〔〕."),
            test: .custom { subject in
                // Number fields have a rule of their own.
                let numbers = Set(numbers(subject.kind.fields, under: "", in: subject.data).map(\.pointer))
                return subject.data.texts().filter { !numbers.contains($0.pointer) && hasWrongBrackets($0.text) }
                    .map { Hit($0.pointer, quoting: $0.text.shortened) }
            }),
    ]

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

    private static func hasPaddedDate(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.dropFirst().dropLast(2).contains { i in
            scalars[i] == "0" && (scalars[i - 1] == "年" || scalars[i - 1] == "月") && ("1"..."9").contains(scalars[i + 1])
                && (scalars[i + 2] == "月" || scalars[i + 2] == "日")
        }
    }

    /// `[2024]5号`, `【2024】5号`.
    private static func hasWrongBrackets(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count > 7 else { return false }
        return scalars.indices.dropLast(6).contains { i in
            "[［【﹝".unicodeScalars.contains(scalars[i]) && "]］】﹞".unicodeScalars.contains(scalars[i + 5])
                && scalars[(i + 1)..<(i + 5)].allSatisfy { ("0"..."9").contains($0) }
        }
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

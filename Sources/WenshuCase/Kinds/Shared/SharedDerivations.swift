import WenshuBasics

/// What several kinds derive, written once.
extension DerivedField {
    static func title(help: String, _ title: @escaping @Sendable (Value) -> String?) -> DerivedField {
        DerivedField("/title", "标题", help: help) { _, root in title(root).map(Value.text) }
    }

    /// The title of a form (检察文书) is fixed: the procuratorate's name and the form's, on two lines.
    static func formTitle(_ name: String) -> DerivedField {
        title(help: "院名和文书名称，即“××人民检察院\(name)”。") { root in root.text("/issuers/0").map { $0 + name } }
    }

    /// The same for a form whose name the procedure sets (``RuleProfile``).
    static func formTitle(_ name: RuleProfile.Name) -> DerivedField {
        .dated("/title", "标题", help: "院名和文书名称。") { root, profile in
            root.text("/issuers/0").map { .text($0 + (profile.names[name] ?? "")) }
        }
    }

    static let preSuitDocument = DerivedField.dated("/preSuitDocument", "诉前文书名称", help: "成文日期时诉前文书的名称，如“检察建议书”。") { _, profile in
        profile.names[.preSuitDocument].map(Value.text)
    }

    static let preSuitMatter = DerivedField.dated("/preSuitMatter", "诉前文书简称", help: "成文日期时正文中对诉前文书的称呼，如“检察建议”。") { _, profile in
        profile.names[.preSuitMatter].map(Value.text)
    }

    /// The title in lines broken by meaning (GB/T 9704-2012, 7.3.1).
    static let titleLines = DerivedField("/titleLines", "标题分行", help: "标题按词意分行，一行放得下时不分。") { _, root in
        root.text("/title").map { .text(TitleLines.broken($0).joined(separator: "\n")) }
    }

    static let issuer = DerivedField("/issuer", "首位发文机关", help: "发文机关的第一个。") { _, root in root.at(pointer: "/issuers/0") }

    /// How the organ speaks of itself: 我局, 我院, 我镇.
    static let selfName = DerivedField("/selfName", "自称", help: "由发文机关名称得出，如“我局”“我院”“我镇”。") { _, root in
        .text("我" + shortWord(root.text("/issuers/0") ?? ""))
    }

    /// How it speaks to the addressee: 你局, 你院; to several 你们.
    static let peerName = DerivedField("/peerName", "对称", help: "由主送机关名称得出，如“你局”“你院”；有几个主送机关的为“你们”。") { _, root in
        let addressees = root["addressees"]?.paragraphs ?? []
        return .text(addressees.count > 1 ? "你们" : "你" + shortWord(addressees.first ?? ""))
    }

    /// The word by which an organ is called in letters: 局 of 云水县水利局.
    private static func shortWord(_ organ: String) -> String {
        let words = [
            ("纪律检查委员会", "委"), ("监察委员会", "委"), ("委员会", "委"), ("镇人民政府", "镇"), ("乡人民政府", "乡"), ("县人民政府", "县"), ("市人民政府", "市"),
            ("区人民政府", "区"), ("街道办事处", "街道"), ("公司", "公司"), ("中心", "中心"), ("厅", "厅"), ("局", "局"), ("院", "院"),
        ]
        return words.first { organ.hasSuffix($0.0) }?.1 ?? "单位"
    }

    /// 两个月, 十五日.
    static func periodText(_ name: String, _ label: String) -> DerivedField {
        DerivedField("/\(name)Text", label, help: "“\(name)”的文字写法，如“两个月”“十五日”。") { _, root in
            guard let period = root[name], let length = period["value"]?.number?.integer,
                let unit = period["unit"]?.text.flatMap(TimeLimit.Unit.init)
            else { return nil }
            return .text(TimeLimit.lengthText(length, unit))
        }
    }

    /// The labels of the members of a closed set that were chosen: 提供法律咨询、出席法庭.
    static func choicesText(_ name: String, _ label: String, _ choices: [Choice]) -> DerivedField {
        DerivedField("/\(name)Text", label, help: "由“\(name)”各项拼成。") { _, root in
            let labels = (root[name]?.list ?? []).compactMap { item in choices.first { $0.value == item.text }?.label }
            return labels.isEmpty ? nil : .text(labels.joined(separator: "、"))
        }
    }

    /// （责任单位：…；责任人：…；配合单位：…；完成时限：…）
    static let measureNote = DerivedField("/measures/*/note", "责任落实", help: "由责任单位、责任人、配合单位和时限组成的括注；都没有时不印。") { measure, _ in
        note([
            ("责任单位", measure["responsibleUnit"]?.text), ("责任人", measure["responsiblePerson"]?.text),
            ("配合单位", names(measure["cooperatingUnits"])), ("完成时限", date(measure["deadline"], suffix: "前")),
        ])
    }

    /// 已于2024年6月28日完成。
    static let measureCompletion = DerivedField(
        "/measures/*/completionText", "完成情况", help: "由完成日期组成的一句话；措施内容已经写到这个日期时不印。"
    ) { measure, _ in
        guard let date = date(measure["completedOn"], suffix: ""), !(measure["text"]?.text ?? "").contains(date) else { return nil }
        return .text("已于\(date)完成。")
    }

    /// （责任单位：…；配合单位：…；完成时限：…）
    static let decisionNote = DerivedField("/decisions/*/note", "责任落实", help: "由责任单位、配合单位和时限组成的括注。") { decision, _ in
        note([
            ("责任单位", names(decision["responsibleUnits"])), ("配合单位", names(decision["cooperatingUnits"])),
            ("完成时限", date(decision["deadline"], suffix: "前") ?? decision["deadlineNote"]?.text),
        ])
    }

    /// The laws that the texts cite, each once, as the extraction contract has them.
    static func citations(in fields: [String]) -> DerivedField {
        DerivedField("/citations", "引用条文", help: "正文引用的法律条文，由各段文字读出，每条一次。") { _, root in
            var scanner = CitationScanner()
            let found = fields.flatMap { name in
                (root[name] ?? .null).texts().flatMap { $0.text.split(whereSeparator: \.isNewline) }
                    .flatMap { scanner.scan(String($0)) }
            }
            let citations = LawCitation.distinct(found.map(\.citation))
            return citations.isEmpty ? nil : .list(citations.map(\.value))
        }
    }

    /// “云水县人民检察院：陈立明（副检察长）、周敏；云水县水利局：…”. A unit's people must follow one another.
    static func personsText(_ name: String, _ label: String) -> DerivedField {
        DerivedField("/\(name)Text", label, help: "“\(name)”的名单，按单位归并。") { _, root in
            guard let persons = root[name]?.list, !persons.isEmpty else { return nil }
            var groups: [(unit: String?, people: [String])] = []
            for person in persons {
                guard let name = person["name"]?.text else { continue }
                let words = name + (person["title"]?.text.map { "（\($0)）" } ?? "")
                let unit = person["unit"]?.text
                if let last = groups.last, last.unit == unit {
                    groups[groups.count - 1].people.append(words)
                } else {
                    groups.append((unit, [words]))
                }
            }
            return .text(groups.map { ($0.unit.map { $0 + "：" } ?? "") + $0.people.joined(separator: "、") }.joined(separator: "；"))
        }
    }

    // MARK: Pieces

    private static func note(_ parts: [(label: String, text: String?)]) -> Value? {
        let words = parts.compactMap { part in part.text.map { "\(part.label)：\($0)" } }
        return words.isEmpty ? nil : .text("（" + words.joined(separator: "；") + "）")
    }

    private static func names(_ value: Value?) -> String? {
        let names = value?.list?.compactMap(\.text) ?? []
        return names.isEmpty ? nil : names.joined(separator: "、")
    }

    private static func date(_ value: Value?, suffix: String) -> String? {
        value?.text.flatMap { CalendarDate(iso: $0) }.map { $0.chinese + suffix }
    }
}

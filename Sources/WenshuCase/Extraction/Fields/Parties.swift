import WenshuBasics

/// The parties that a document of litigation sets out: 原告：…，住所地…，法定代表人…. on one line or on several.
struct Parties {
    enum Role { case plaintiff, defendant }

    struct Party {
        let role: Role
        var name: Found
        var creditCode: Found?
        var address: Found?
        var legalRepresentative: Found?

        var found: Found {
            Found.object(
                [("name", name), ("creditCode", creditCode), ("address", address), ("legalRepresentative", legalRepresentative)],
                by: name.rule) ?? name
        }
    }

    private(set) var all: [Party] = []

    func of(_ role: Role) -> [Party] { all.filter { $0.role == role } }

    init(_ context: FieldContext) {
        let lines = context.lines
        var isOpen = false
        // 被申请人： alone on its line, the parties numbered below it.
        var listing: Role?
        for index in context.structure.content {
            let line = lines[index]
            guard line.cell == nil else { continue }
            let parts = Self.parts(line)
            if parts.count > 1 || parts.first.map({ $0.lowerBound > line.body.lowerBound }) ?? false {
                // 当事人。原告石小满，女，…；被告石开山，男，…。
                for part in parts {
                    guard let (role, value) = Self.label(line.text, part) else { continue }
                    isOpen = (Self.sideBySide(line.text, value) ?? [value]).map { read(line, $0, role) }.contains(true)
                }
                listing = nil
            } else if let (role, value) = Self.label(line.text, line.body) {
                // 被申请人：1.甲公司，…；2.乙，…
                let list =
                    InlineList.find(line.text, in: value).flatMap { $0.intro.isEmpty ? $0.items : nil } ?? Self.sideBySide(line.text, value)
                listing = value.isEmpty ? role : nil
                isOpen = (list ?? [value]).map { read(line, $0, role) }.contains(true)
            } else if let role = listing, line.label != nil || Self.isSetOut(line.text, line.body.lowerBound, line.body) {
                isOpen = read(line, line.body, role)
            } else if isOpen, Self.detail(line.text, line.body.lowerBound) != nil {
                readDetails(line, line.body)
            } else {
                isOpen = false
                listing = nil
            }
        }
        if all.isEmpty { readForm(context) }
        if all.isEmpty { readSections(context) }
    }

    // MARK: Labels

    private static let labels: [(String, Role)] = [
        ("被支持起诉单位", .plaintiff), ("被支持单位", .plaintiff), ("被支持起诉人", .plaintiff), ("被支持起诉的单位", .plaintiff), ("支持起诉申请人", .plaintiff),
        ("支持起诉对象", .plaintiff),
        ("起诉人", .plaintiff), ("申请人", .plaintiff), ("原告", .plaintiff), ("被申请人", .defendant), ("赔偿义务人", .defendant), ("被起诉人", .defendant),
        ("拟列被告", .defendant), ("拟起诉被告", .defendant), ("拟诉被告", .defendant), ("拟被告", .defendant), ("被告人", .defendant),
        ("拟起诉的被告", .defendant), ("拟诉的被告", .defendant), ("被告方", .defendant), ("被诉方", .defendant), ("对方当事人", .defendant),
        ("被申请支持起诉的对方当事人", .defendant), ("债务人", .defendant),
        ("侵权人", .defendant),
        ("原告方", .plaintiff),
        ("被告", .defendant), ("第一被告", .defendant), ("第二被告", .defendant), ("第三被告", .defendant),
    ]

    /// 原告： 被告一： 被告（二）： 被支持单位（原告）： and the place behind the colon.
    private static func label(_ text: FoldedText, _ range: Range<Int>) -> (Role, Range<Int>)? {
        for (word, role) in labels where text.has(word, at: range.lowerBound) {
            var i = range.lowerBound + word.unicodeScalars.count
            while i < range.upperBound, "一二三四五六七八九十123456789".unicodeScalars.contains(text[i]) { i += 1 }
            if i < range.upperBound, text[i] == "（", let close = text.find("）", in: i..<min(range.upperBound, i + 12)) {
                i = close.upperBound
            }
            // 被申请人（被告）一：
            while i < range.upperBound, "一二三四五六七八九十123456789".unicodeScalars.contains(text[i]) { i += 1 }
            guard i < range.upperBound, text[i] == "：" || text.gaps[i] > 0 || isSetOut(text, i, range) else { continue }
            return (role, (text[i] == "：" ? i + 1 : i)..<range.upperBound)
        }
        return nil
    }

    /// 被告某公司，统一社会信用代码…: no colon, but particulars behind the name.
    private static func isSetOut(_ text: FoldedText, _ start: Int, _ range: Range<Int>) -> Bool {
        let pieces = text.pieces(start..<range.upperBound, closing: ["，", "；", "。"])
        guard let name = pieces.first, (2...40).contains(name.count), !text.contains(anyOf: ["之间", "与", "诉", "一案"], in: name) else {
            return false
        }
        return pieces.dropFirst().prefix(3).contains { piece in
            ["男", "女"].contains(text.folded(piece)) || detail(text, piece.lowerBound).map { $0.1 < piece.upperBound } ?? false
        }
    }

    /// 被告：甲公司，住所地…；乙，男，…。 Each piece is set out as a party is.
    private static func sideBySide(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>]? {
        let pieces = text.pieces(range, closing: ["；", "。"])
        return pieces.count > 1 && pieces.allSatisfy { isSetOut(text, $0.lowerBound, $0) && detail(text, $0.lowerBound) == nil }
            ? pieces : nil
    }

    /// The parties that a line sets out one after the other: from where a label stands, behind a mark, up to the next one.
    private static func parts(_ line: Line) -> [Range<Int>] {
        let text = line.text
        let pieces = text.pieces(line.body, closing: ["。", "；", "："])
        let starts = pieces.filter { piece in
            guard let (_, value) = label(text, piece.lowerBound..<line.text.count) else { return false }
            return piece.lowerBound == line.body.lowerBound || isSetOut(text, value.lowerBound, value)
        }.map(\.lowerBound)
        return zip(starts, starts.dropFirst() + [line.text.count]).map { $0..<$1 }
    }

    // MARK: One party

    private mutating func read(_ line: Line, _ range: Range<Int>, _ role: Role) -> Bool {
        let text = line.text
        let pieces = text.pieces(range, closing: ["，", "；", "。"])
        guard let first = pieces.first else { return false }
        var name = text.trimmed(first)
        // 被告为石开山
        if name.count > 2, "为系是".unicodeScalars.contains(text[name.lowerBound]) { name = name.lowerBound + 1..<name.upperBound }
        var bracket: Range<Int>?
        // （以下简称…） and （企业名称…） are no part of the name; 重庆（集团）… is.
        if name.upperBound - name.lowerBound > 2, text[name.upperBound - 1] == "）", let open = text.findLast("（", in: name),
            open.lowerBound > name.lowerBound
        {
            bracket = open.upperBound..<name.upperBound - 1
            name = name.lowerBound..<open.lowerBound
        }
        guard (2...50).contains(name.count) else { return false }
        let rule = Rule("party.label", 0.95)
        all.append(Party(role: role, name: Found(.text(NameList.compact(text.words(name))), at: Span(line.index, name), by: rule)))
        // 甲公司（统一社会信用代码…）
        if let bracket { readDetails(line, bracket) }
        if let second = pieces.dropFirst().first { readDetails(line, second.lowerBound..<range.upperBound) }
        return true
    }

    private enum Detail { case creditCode, address, representative, other }

    private static let details: [(String, Detail)] = [
        ("统一社会信用代码", .creditCode), ("社会信用代码", .creditCode), ("信用代码", .creditCode), ("住所地", .address), ("住所", .address), ("住址", .address),
        ("地址", .address), ("户籍所在地", .other), ("户籍地", .other),
        ("经常居住地", .address), ("经营场所", .address), ("经营地址", .address), ("注册地址", .address), ("营业场所", .address), ("现住", .address),
        ("法定代表人", .representative), ("法人代表", .representative), ("负责人", .other),
        ("主要负责人", .other), ("经营者", .other), ("公民身份号码", .other), ("身份证号", .other), ("联系电话", .other), ("电话", .other), ("职务", .other),
        ("委托诉讼代理人", .other), ("委托代理人", .other), ("住", .address),
    ]

    private static func detail(_ text: FoldedText, _ position: Int) -> (Detail, Int)? {
        for (word, detail) in details where text.has(word, at: position) {
            var end = position + word.unicodeScalars.count
            if end < text.count, text[end] == "（", let close = text.find("）", in: end..<min(text.count, end + 12)) {
                end = close.upperBound
            }
            if end < text.count, text[end] == "：" { return (detail, end + 1) }
            if text.has("为", at: end) { return (detail, end + 1) }
            return (detail, end)
        }
        return nil
    }

    /// 住所：某村　法定代表人：某某: a label behind a gap begins the next detail.
    private static func gapParted(_ text: FoldedText, _ range: Range<Int>) -> [Range<Int>] {
        var starts = [range.lowerBound]
        for i in range.dropFirst() where text.gaps[i] > 0 && detail(text, i) != nil { starts.append(i) }
        return zip(starts, starts.dropFirst() + [range.upperBound]).map { $0..<$1 }
    }

    private mutating func readDetails(_ line: Line, _ range: Range<Int>) {
        guard !all.isEmpty else { return }
        let text = line.text
        for piece in text.pieces(range, closing: ["，", "；", "。"]).flatMap({ Self.gapParted(text, $0) }) {
            guard let (detail, start) = Self.detail(text, piece.lowerBound), start < piece.upperBound else { continue }
            let value = start..<piece.upperBound
            let rule = Rule("party.detail", 0.95)
            switch detail {
            case .creditCode:
                let code = String(text.folded(value).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }).uppercased()
                if code.utf8.count == 18 { all[all.count - 1].creditCode = Found(.text(code), at: Span(line.index, value), by: rule) }
            case .address:
                if all[all.count - 1].address == nil {
                    all[all.count - 1].address = Found(.text(text.words(value)), at: Span(line.index, value), by: rule)
                }
            case .representative:
                // 秦向阳（局长）, 秦向阳，局长
                let end = text.find("（", in: value)?.lowerBound ?? value.upperBound
                let name = value.lowerBound..<end
                let persons = PersonAtom.list(text, in: name).persons
                let found = persons.first.map { Found(.text($0.name), at: Span(line.index, $0.nameRange), by: rule) }
                all[all.count - 1].legalRepresentative =
                    found ?? Found(.text(NameList.compact(text.words(name))), at: Span(line.index, name), by: rule)
            case .other: break
            }
        }
    }

    // MARK: Forms and sections

    /// Tables: the first cell of a row is the label, each of the next cells goes on with the party; a merged label has a party a row.
    private mutating func readForm(_ context: FieldContext) {
        for table in context.structure.tables {
            for r in 0..<table.rowCount {
                let row = table.row(r)
                guard let first = row.first, let (_, role) = Self.labels.first(where: { first.words.hasPrefix($0.0) }),
                    first.words.count <= 12
                else {
                    continue
                }
                var isNamed = false
                for index in row.dropFirst().flatMap(\.lines) {
                    let line = context.lines[index]
                    if isNamed, Self.detail(line.text, line.body.lowerBound) != nil {
                        readDetails(line, line.body)
                    } else {
                        isNamed = read(line, line.body, role) || isNamed
                    }
                }
            }
        }
    }

    /// 一、被告信息 above a list of them.
    private mutating func readSections(_ context: FieldContext) {
        for (words, role) in [(["原告", "申请人信息", "申请人基本"], Role.plaintiff), (["被告", "被申请人", "侵权人"], .defendant)] {
            let passages = context.structure.sections.named(words, unless: ["请求", "事实", "理由", "证据", "答辩"])
            for section in passages where !section.isRunIn {
                for span in section.content {
                    let line = context.lines[span.line]
                    if Self.detail(line.text, line.body.lowerBound) != nil {
                        readDetails(line, line.body)
                    } else {
                        _ = read(line, span.range, role)
                    }
                }
            }
        }
    }
}

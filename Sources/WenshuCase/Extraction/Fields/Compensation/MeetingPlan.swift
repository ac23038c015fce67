import WenshuBasics

/// When and where a meeting is to be held, as a notice or an invitation says.
struct MeetingPlan {
    private(set) var date: Found?
    private(set) var start: Found?
    private(set) var place: Found?

    static func find(_ context: FieldContext) -> MeetingPlan {
        var plan = MeetingPlan()
        plan.readLabelled(context)
        if plan.date == nil || plan.start == nil || plan.place == nil { plan.readSentences(context) }
        return plan
    }

    private static let times = ["时间", "日期", "何时"]
    private static let otherTimes = [
        "期限", "时限", "发生", "发现", "届满", "联系", "决定", "填报", "成文", "收到", "履行", "反馈", "启动", "调查", "印发", "送达", "定的", "案发", "事发",
    ]
    private static let places = ["地点", "地址", "会场", "会议室", "在哪", "何处", "何地", "会址"]
    private static let otherPlaces = ["发生", "违法", "联系", "住所", "注册", "单位", "通讯", "义务人"]

    private mutating func readLabelled(_ context: FieldContext) {
        for passage in NamedPassages.find(context.structure, Self.times, unless: Self.otherTimes) {
            for span in passage.spans { readTime(context, span, Rule("heldOn.label", 0.96)) }
            if date != nil { break }
        }
        for passage in NamedPassages.find(context.structure, Self.places, unless: Self.otherPlaces) where place == nil {
            for span in passage.spans where place == nil {
                let text = context.lines[span.line].text
                // 时间和地点 in one passage: its sentence says which is which.
                guard context.atoms[span.line].dates.allSatisfy({ !span.range.overlaps($0.range) }) else { continue }
                // 磋商地点：… under a heading that names both.
                let start = text.find(anyOf: ["地点：", "地址："], in: span.range)?.range.upperBound ?? span.range.lowerBound
                let rest = start..<span.range.upperBound
                let range = text.trimmed(text.pieces(rest, closing: ["。", "；"]).first ?? rest)
                guard range.count >= 2, !text.contains(anyOf: ["另行通知", "待定", "另行确定"], in: range) else { continue }
                place = Found(.text(text.words(range)), at: Span(span.line, range), by: Rule("place.label", 0.95))
            }
        }
    }

    private mutating func readTime(_ context: FieldContext, _ span: Span, _ rule: Rule) {
        let text = context.lines[span.line].text
        // 何时定的：2024年4月10日局务会决定启动磋商
        guard date == nil, !text.contains(anyOf: ["决定启动", "启动磋商", "决定对"], in: span.range),
            let first = context.atoms[span.line].dates.first(where: { span.range.overlaps($0.range) && isDay($0) })
        else {
            return
        }
        date = DateValue.found(first.date, at: Span(span.line, first.range), by: rule)
        readClock(text, span.line, first.range.upperBound..<span.range.upperBound, Rule("startsAt.label", 0.95))
    }

    private mutating func readClock(_ text: FoldedText, _ line: Int, _ range: Range<Int>, _ rule: Rule) {
        guard start == nil, let time = TimeAtom.scan(AtomText(text)).first(where: { range.overlaps($0.range) }) else { return }
        start = Found(.text(TimeAtom.normal(time.start)), at: Span(line, time.range), by: rule)
    }

    private func isDay(_ place: DocumentAtoms.DatePlace) -> Bool {
        !place.atom.isAside && place.date?.date.day != nil && place.atom.bound != .before && place.atom.bound != .asOf
            && !place.atom.expression.isEndOfStretch
    }

    /// 定于2022年5月12日下午2:30在某会议室召开磋商会议.
    private mutating func readSentences(_ context: FieldContext) {
        for index in context.structure.content {
            let text = context.lines[index].text
            for sentence in text.pieces(context.lines[index].body, closing: ["。", "；"]) {
                guard let verb = text.find(anyOf: ["召开", "举行", "进行磋商", "开展磋商", "组织磋商", "磋商", "参加"], in: sentence),
                    let planned = Self.plan(text, sentence)
                else { continue }
                let dates = context.atoms[index].dates.filter {
                    sentence.overlaps($0.range) && isDay($0) && $0.range.lowerBound >= planned.lowerBound
                }
                if date == nil, let first = dates.first, first.range.lowerBound - planned.upperBound <= 2 {
                    date = DateValue.found(first.date, at: Span(index, first.range), by: Rule("heldOn.sentence", 0.92))
                    readClock(
                        text, index, first.range.upperBound..<min(sentence.upperBound, first.range.upperBound + 24),
                        Rule("startsAt.sentence", 0.92))
                }
                if place == nil {
                    place = Self.named(text, sentence).map {
                        Found(.text(text.words($0)), at: Span(index, $0), by: Rule("place.named", 0.9))
                    }
                }
                if place == nil {
                    let behind = planned.upperBound..<max(sentence.upperBound, verb.range.upperBound)
                    for clause in text.pieces(behind, closing: ["，"]) {
                        guard
                            let range = MinutesMeeting.heldPlace(text, clause).map({ Self.withoutCompany(text, $0) })
                                ?? Self.goal(text, clause)
                        else { continue }
                        place = Found(.text(text.words(range)), at: Span(index, range), by: Rule("place.sentence", 0.9))
                        break
                    }
                }
            }
        }
    }

    /// 地点为天鹅湖管理局三楼会议厅, 地点在鸭婆冲村农家书屋
    private static func named(_ text: FoldedText, _ sentence: Range<Int>) -> Range<Int>? {
        guard let label = text.find(anyOf: ["地点为", "地点在", "地点：", "地点定在", "地点设在"], in: sentence) else { return nil }
        let clause = text.pieces(label.range.upperBound..<sentence.upperBound, closing: ["，", "；", "。"]).first ?? label.range
        let range = text.trimmed(clause)
        return (3...40).contains(range.count) && !text.contains(anyOf: ["另行", "待定"], in: range) ? range : nil
    }

    /// Where the date of the plan begins: behind 改于, else behind 定于; not behind 原定于.
    private static func plan(_ text: FoldedText, _ sentence: Range<Int>) -> Range<Int>? {
        if let changed = text.find(
            anyOf: ["改于", "改为", "改至", "改期至", "改到", "延期至", "推迟至", "推迟到", "变更为", "调整为", "调整至", "提前至", "延至"], in: sentence)
        {
            return changed.range
        }
        for word in ["定于", "拟于", "将于", "订于", "定在", "计划于", "拟在", "将在", "放在", "安排在"] {
            for found in text.findAll(word, in: sentence) where !text.ends(with: "原", before: found.lowerBound) { return found }
        }
        // 通知你们于…到…参加, 请于…
        for found in text.findAll("于", in: sentence)
        where ["请", "通知你", "你们", "你单位", "你公司", "贵公司", "贵院", "你院", "贵局", "你局", "贵单位", "派员"].contains(where: {
            text.ends(with: $0, before: found.lowerBound)
        }) {
            return found
        }
        return nil
    }

    /// 到某会议室（某路77号）参加
    private static func goal(_ text: FoldedText, _ clause: Range<Int>) -> Range<Int>? {
        guard let verb = text.find(anyOf: ["参加", "出席", "开展磋商", "进行磋商"], in: clause) else { return nil }
        for word in ["到", "前往", "赴", "至", "在"] {
            guard let found = text.findLast(word, in: clause.lowerBound..<verb.range.lowerBound) else { continue }
            let range = found.upperBound..<verb.range.lowerBound
            if (3...40).contains(range.count) { return range }
        }
        return nil
    }

    /// 某楼会议室与赔偿义务人进行磋商: with whom is no part of the place.
    private static func withoutCompany(_ text: FoldedText, _ range: Range<Int>) -> Range<Int> {
        for word in ["与", "同", "就", "对", "和"] {
            for found in text.findAll(word, in: range)
            where ["室", "厅", "楼", "局", "院", "处", "中心", "层", "号", "部", "会", "）", "府", "所"].contains(where: {
                text.ends(with: $0, before: found.lowerBound)
            }) {
                return range.lowerBound..<found.lowerBound
            }
        }
        return range
    }
}

import Wenshu
import WenshuCase

/// Random valid data of a kind: other places, persons, days, sums and numbers than the example has, other counts of items, and some of
/// what is optional left out. The same seed gives the same data.
struct RandomData {
    private var state: UInt64
    /// Years and days by which every date is moved, so that their order stays; no days where a text states one.
    private var years = 0
    private var days = 0
    /// By which every sum is multiplied, so that totals still agree.
    private var factor = 1
    /// What stands for each place and person of the example.
    private var names: [(old: String, new: String)] = []

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

    mutating func data(like example: Value, for kind: DocumentKind) -> Value {
        names = []
        factor = 1 + below(7)
        years = below(6) - 4
        days = Self.statesADay(example) ? 0 : below(20)
        let places = ["云水", "石岭", "江州", "青石沟", "清河"]
        var pool = [
            "安岭", "泊阳", "崇川", "大冶湾", "鄂溪", "丰乐", "桂潭", "海澄", "集安岭", "岚山", "闵行坝", "宁化", "蒲圻", "沁源", "松陵", "潭州", "渭南河", "兴国", "宜章", "左云",
        ]
        for place in places { names.append((place, pool.remove(at: below(pool.count)))) }
        return object(example, kind.fields)
    }

    private mutating func below(_ count: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(max(1, count)))
    }

    private mutating func object(_ value: Value, _ fields: [WenshuCase.Field]) -> Value {
        guard case .object(let object) = value else { return value }
        var out = ValueObject()
        for (name, member) in object.entries {
            guard let field = fields.first(where: { $0.name == name }) else { out[name] = member; continue }
            // Optional parts of the envelope come and go; other fields hang together.
            if field.requirement == .optional,
                ["contact", "copyTo", "attachments", "printedBy", "printedOn", "absentees", "observers"].contains(name), below(4) == 0
            {
                continue
            }
            out[name] = self.value(member, field.type, name)
        }
        // The printing block is whole or absent.
        if object["printedBy"] != nil, out["printedBy"] == nil || out["printedOn"] == nil {
            for name in ["printedBy", "printedOn", "copies"] { out[name] = nil }
        }
        return .object(out)
    }

    private mutating func value(_ value: Value, _ type: FieldType, _ name: String) -> Value {
        switch type {
        case .object(let fields): return object(value, fields)
        case .list(let element):
            guard case .list(let items) = value else { return self.value(value, element, name) }
            var kept = items
            // A list may be shorter than the example's.
            if kept.count > 2, below(3) == 0 { kept.remove(at: below(kept.count)) }
            return .list(kept.map { self.value($0, element, name) })
        case .date: return value.text.map { .text(moved($0)) } ?? value
        case .money, .number:
            // Small numbers are articles, periods, counts that the text repeats.
            guard let number = value.number, number.double > 400 else { return value }
            return .number(DecimalNumber(Int(number.double) * factor))
        case .text where ["name", "recorder", "signer", "responsiblePerson", "legalRepresentative"].contains(name):
            return value.text.map { .text(person($0)) } ?? value
        default: return renamed(value)
        }
    }

    private mutating func person(_ old: String) -> String {
        if let known = names.first(where: { $0.old == old }) { return known.new }
        guard (2...3).contains(old.count), !old.contains("某") else { return replaced(old) }
        let surnames = Array("赵钱孙李周吴郑冯陈沈韩杨朱许何吕施张孔曹严金魏陶姜戚谢邹章苏潘葛范彭鲁韦马苗方俞任袁柳")
        let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰辉建国志宏文博晓东海燕春雪松")
        var name = String(surnames[below(surnames.count)]) + String(given[below(given.count)])
        if old.count == 3 { name.append(given[below(given.count)]) }
        names.append((old, name))
        return name
    }

    private func renamed(_ value: Value) -> Value {
        switch value {
        case .text(let text): .text(replaced(text))
        case .list(let items): .list(items.map(renamed))
        default: value
        }
    }

    private func replaced(_ text: String) -> String {
        var out = text
        for (old, new) in names { out = out.replacing(old, with: new) }
        return moved(out)
    }

    /// Every year of this century moved: 2024年, 〔2024〕, 2024-05-20.
    private func moved(_ text: String) -> String {
        var out = ""
        var rest = Substring(text)
        while let first = rest.first {
            let four = rest.prefix(4)
            let after = rest.dropFirst(4).first
            if four.count == 4, four.hasPrefix("20"), let year = Int(four), after.map({ "年〕-".contains($0) }) ?? false {
                out += String(year + years)
                rest = rest.dropFirst(4)
            } else {
                out.append(first)
                rest = rest.dropFirst()
            }
        }
        guard days > 0, let date = CalendarDate(iso: out) else { return out }
        return date.adding(days: days).iso
    }

    private static func statesADay(_ value: Value) -> Bool {
        switch value {
        case .text(let text): text.contains("日") && text.contains("月")
        case .list(let items): items.contains(where: statesADay)
        case .object(let object): object.entries.contains { statesADay($0.1) }
        default: false
        }
    }
}

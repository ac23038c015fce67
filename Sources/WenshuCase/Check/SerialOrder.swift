import WenshuBasics

/// The order of the numbers before paragraphs: 一、 （一） 1. （1）, no level left out, each counted from one
/// (GB/T 9704-2012, 7.3.3).
struct SerialOrder {
    enum Fault { case levelSkipped, outOfOrder }

    static let rules = [
        CheckRule(
            "serialLevelSkipped", .warning, source: Basis.layoutStandard("7.3.3"),
            Bilingual(zh: "序号跳过了一个层次：{}。", en: "A level of numbers is left out: {}."),
            remedy: Bilingual(zh: "层次依次用“一、”“（一）”“1.”“（1）”。", en: "The levels are 一、 （一） 1. （1）, in this order."),
            test: .custom { hits($0, .levelSkipped) }),
        CheckRule(
            "serialOutOfOrder", .warning, source: Basis.layoutStandard("7.3.3"),
            Bilingual(zh: "序号不连续：{}。", en: "The numbers do not follow one another: {}."),
            remedy: Bilingual(
                zh: "请按先后次序编号；另起一组的，先用一句以冒号结尾的话引出。", en: "Number them in turn; open a new list with a sentence that ends in a colon."),
            test: .custom { hits($0, .outOfOrder) }),
    ]

    private static func hits(_ subject: CheckSubject, _ fault: Fault) -> [Hit] {
        findings(subject.lines).filter { $0.fault == fault }.map(\.hit)
    }

    /// The faults of all texts, one after the other: a text may begin a list anew or go on with the one before it.
    static func findings(_ lines: [(pointer: String, line: [Unicode.Scalar])]) -> [(fault: Fault, hit: Hit)] {
        var order = SerialOrder()
        var text: Substring?
        let usesSecond = Set(lines.filter { Label($0.line)?.level == 2 }.map { Self.text($0.pointer) })
        for (pointer, line) in lines {
            if Self.text(pointer) != text {
                text = Self.text(pointer)
                order.beginText(usesSecondLevel: usesSecond.contains(Self.text(pointer)))
            }
            order.read(line, at: pointer)
        }
        return order.found
    }

    /// The text of which a place is a paragraph: /facts of /facts/2.
    private static func text(_ pointer: String) -> Substring {
        guard let slash = pointer.lastIndex(of: "/"), pointer[slash...].dropFirst().allSatisfy(\.isNumber) else { return pointer[...] }
        return pointer[..<slash]
    }

    private var found: [(fault: Fault, hit: Hit)] = []
    /// The last label of each level of the lists that are open.
    private var open: [Int: Label] = [:]
    /// Those at the end of the text before.
    private var carried: [Int: Label] = [:]
    /// Whether the paragraph before ends in a colon.
    private var isIntroduced = false
    private var usesSecondLevel = false

    private mutating func beginText(usesSecondLevel: Bool) {
        if !open.isEmpty { carried = open }
        open = [:]
        isIntroduced = false
        self.usesSecondLevel = usesSecondLevel
    }

    private mutating func read(_ line: [Unicode.Scalar], at pointer: String) {
        guard let label = Label(line) else {
            // Articles and chapters each have lists of their own.
            if ArticleLabel.begins(line) { open = [:] }
            isIntroduced = line.last == "：" || line.last == ":"
            return
        }
        if let fault = skipped(label) { found.append((.levelSkipped, Hit(pointer, fault))) }
        if let fault = outOfOrder(label) { found.append((.outOfOrder, Hit(pointer, fault))) }
        open = open.filter { $0.key < label.level }
        open[label.level] = label
        isIntroduced = false
    }

    /// 一、 may be followed by 1. where a text has two levels only, and where a sentence introduces the list.
    private func skipped(_ label: Label) -> Bilingual? {
        guard open[label.level] == nil, let parent = open.values.filter({ $0.level < label.level }).max(by: { $0.level < $1.level }),
            label.level - parent.level > 1
        else { return nil }
        if parent.level == 1, label.level == 3, !usesSecondLevel || isIntroduced { return nil }
        return Bilingual(zh: "“\(parent.words)”之下是“\(label.words)”", en: "\(label.words) below \(parent.words)")
    }

    private func outOfOrder(_ label: Label) -> Bilingual? {
        guard let last = open[label.level] else {
            if label.number == 1 || label.number == (carried[label.level]?.number ?? 0) + 1 { return nil }
            return Bilingual(zh: "“\(label.words)”之前没有前一个序号", en: "nothing before \(label.words)")
        }
        if label.number == last.number + 1 || (label.number == 1 && isIntroduced) { return nil }
        return Bilingual(zh: "“\(last.words)”之后是“\(label.words)”", en: "\(label.words) behind \(last.words)")
    }

    /// A number before a paragraph.
    private struct Label {
        let level: Int
        let number: Int
        let words: String

        /// Not 1.5米 and 一、二级, which are no numbers of a paragraph.
        init?(_ line: [Unicode.Scalar]) {
            guard let mark = SerialMark(line), mark.form != .ordinal, mark.end < line.count, !line[mark.end].isDigit else { return nil }
            let digits = String(String.UnicodeScalarView(line[mark.number]))
            let arabic = Int(digits)
            guard let number = arabic ?? ChineseNumerals.parse(digits) else { return nil }
            if mark.form == .hanzi, "一二三四五六七八九十".unicodeScalars.contains(line[mark.end]) { return nil }
            switch mark.form {
            case .hanzi: level = 1
            case .bracketed: level = arabic == nil ? 2 : 4
            default: level = 3
            }
            self.number = number
            words = String(String.UnicodeScalarView(line[..<mark.end]))
        }
    }

    /// 第三条, 第二章, 第一节 at the head of a line.
    private enum ArticleLabel {
        static func begins(_ line: [Unicode.Scalar]) -> Bool {
            guard line.first == "第" else { return false }
            let rest = line.dropFirst().drop { $0.isDigit || "一二三四五六七八九十百零".unicodeScalars.contains($0) }
            return rest.count < line.count - 1 && rest.first.map { "编章节条".unicodeScalars.contains($0) } ?? false
        }
    }
}

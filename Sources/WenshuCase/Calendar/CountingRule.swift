public import WenshuBasics

/// The rules for counting periods, each with its source. Explanations name them by number.
public struct CountingRule: Sendable, Hashable, Identifiable {
    /// `C1` … `C16`.
    public let id: String
    public let text: Bilingual
    public let source: String

    private init(_ id: String, _ zh: String, _ en: String, source: String) {
        self.id = id
        text = Bilingual(zh: zh, en: en)
        self.source = source
    }

    public static let all = [
        gregorian, firstDay, month, restDay, endOfDay, posted, goodCause, borrowed, workingDays, calendarDays, backward, namedDay,
        suspension, combined, service, makeUpDay,
    ]

    static let gregorian = CountingRule(
        "C1", "期间按公历的时、日、月、年计算。", "Periods are counted in hours, days, months and years of the Gregorian calendar.",
        source: "\(Basis.civilCode(200))；\(Basis.civilProcedure(85))")
    static let firstDay = CountingRule(
        "C2", "开始的当日不计入，自下一日起算。", "The day of the event is not counted.",
        source: "\(Basis.civilCode(201))；\(Basis.civilProcedure(85))；《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第四十八条")
    static let month = CountingRule(
        "C3", "按月、年计算的，到期月的对应日为最后一日；没有对应日的，月末日为最后一日。",
        "Months and years end on the corresponding day of the last month, or on that month's last day.", source: Basis.civilCode(202))
    static let restDay = CountingRule(
        "C4", "最后一日是法定休假日的，以休假日结束的次日为最后一日；期间之内的休假日照计。",
        "Where the last day is a rest day, the first working day after it is the last; rest days inside the period count.",
        source: "\(Basis.civilCode(203))；\(Basis.civilProcedure(85))")
    static let endOfDay = CountingRule(
        "C5", "最后一日二十四时截止；有业务时间的，停止业务活动的时间截止。", "The last day runs to 24:00, or to the close of business.",
        source: Basis.civilCode(203))
    static let posted = CountingRule(
        "C6", "期间不包括在途时间，期满前交邮的不算过期。", "Travel time does not count; what was posted before the end is in time.",
        source: Basis.civilProcedure(85))
    static let goodCause = CountingRule(
        "C7", "因不可抗拒的事由或者其他正当理由耽误的，障碍消除后十日内可以申请顺延。",
        "Who missed it for good cause may apply for more time within ten days after the obstacle ended.", source: Basis.civilProcedure(86))
    static let borrowed = CountingRule(
        "C8", "行政诉讼法和办案规则没有规定的，期间和送达适用民事诉讼法。",
        "Where they are silent, administrative litigation and the case rules follow civil procedure on periods and service.",
        source: "\(Basis.administrativeLitigation(101))；\(Basis.caseRules(111))")
    static let workingDays = CountingRule(
        "C9", "“工作日”只计工作日，自下一个工作日起算；调休上班的周末计入，法定节假日不计。",
        "“Working days” counts working days only, from the next one on; make-up weekend days count.", source: "通行做法")
    static let calendarDays = CountingRule(
        "C10", "没有写“工作”的“日”是自然日。", "“日” without 工作 is a calendar day.", source: "通行做法")
    static let backward = CountingRule(
        "C11", "“某日前”自该日倒算，该日不计入；落在休息日的，稳妥起见提前至上一个工作日。",
        "A limit before an event is counted back from it; from a rest day it moves to the working day before, to be safe.",
        source: "法律未作规定，取较早的日期")
    static let namedDay = CountingRule(
        "C12", "期限写明某一日期的，当日二十四时届满；是休息日的同样顺延。", "A period that names a day ends on it at 24:00, and rolls as others do.",
        source: Basis.civilCode(203))
    static let suspension = CountingRule(
        "C13", "鉴定、评估、审计、检验、检测、翻译等期间不计入审查期限。", "Appraisal, assessment, audit, testing and translation stop the clock.",
        source: Basis.caseRules(48))
    static let combined = CountingRule(
        "C14", "法定期限与文书写明的期限并存的，较早的为应办日期，较晚的为最迟日期。",
        "Of a statutory and a stated date, the earlier is when it is due and the later the latest.", source: "稳妥做法")
    static let service = CountingRule(
        "C15", "以送达为起点的，自受送达人签收之日（邮寄为回执上的日期，电子送达为到达系统之日）起算。",
        "Where service starts it, the day of signing counts (by post the receipt's, electronically the arrival).",
        source: "\(Basis.civilProcedure(87))、第九十条、第九十一条")
    static let makeUpDay = CountingRule(
        "C16", "调休上班的周末是工作日，期间可以在这一天届满。", "A make-up weekend day is a working day, on which a period may end.",
        source: "国务院办公厅每年的节假日安排通知")
}

import Testing
import WenshuBasics

@testable import WenshuCase

/// What a text gives when it is read on 2021-06-15 and 2020 was the year stated last.
private func dates(_ text: String, statedYear: Int? = 2020) -> [String] {
    var context = DateContext(base: PartialDate(year: 2021, month: 6, day: 15), statedYear: statedYear)
    return DateAtom.scan(AtomText(text)).map { context.take($0)?.date.iso ?? "none" }
}

@Suite struct DateAtomTests {
    @Test(arguments: [
        ("2021年3月5日", "2021-03-05"), ("2021 年 3 月 5 日", "2021-03-05"), ("２０２１年３月５日", "2021-03-05"),
        ("2 0 2 1 年 3 月 1 5 日", "2021-03-15"), ("二〇二一年三月五日", "2021-03-05"), ("二○二一年十二月三十一日", "2021-12-31"),
        ("二O二一年三月十五日", "2021-03-15"), ("二零二一年十月二十日", "2021-10-20"), ("二Ｏ二一年三月廿五日", "2021-03-25"),
        ("2021-3-5", "2021-03-05"), ("2021/03/05", "2021-03-05"), ("2021.3.5", "2021-03-05"), ("2021．3．5", "2021-03-05"),
        ("2021. 3. 5", "2021-03-05"), ("21年3月5日", "2021-03-05"), ("2021年3月5号", "2021-03-05"),
        ("2021年3月", "2021-03"), ("二〇二一年三月份", "2021-03"), ("2021年", "2021"), ("2021-12", "2021-12"), ("2021.12底前", "2021-12-31"),
        ("2021年元月8日", "2021-01-08"),
    ])
    func `a date that states its year is read however it is written`(text: String, expected: String) {
        #expect(dates(text) == [expected])
    }

    @Test(arguments: [
        ("2021年3月底前", "2021-03-31"), ("2021年2月末", "2021-02-28"), ("2021年3月上旬", "2021-03-10"), ("2021年3月中旬", "2021-03-20"),
        ("2024年2月下旬", "2024-02-29"), ("2021年底前", "2021-12-31"), ("2021年年底", "2021-12-31"), ("2021年内", "2021-12-31"),
        ("2022年上半年", "2022-06-30"), ("2022年第一季度", "2022-03-31"), ("2022年二季度末", "2022-06-30"), ("2022年3季度", "2022-09-30"),
    ])
    func `a stretch of time stands for its end`(text: String, expected: String) {
        #expect(dates(text) == [expected])
    }

    @Test(arguments: [
        ("今年8月20日", "2021-08-20"), ("本月20日", "2021-06-20"), ("下月10日前", "2021-07-10"), ("下个月底", "2021-07-31"),
        ("本月底", "2021-06-30"), ("月底前", "2021-06-30"), ("明年5月中旬", "2022-05-20"), ("明年上半年", "2022-06-30"),
        ("年底前", "2021-12-31"), ("年内", "2021-12-31"), ("今年四季度", "2021-12-31"), ("今年年底前", "2021-12-31"), ("去年3月", "2020-03"),
    ])
    func `words like 今年 and 下月 are counted from the document's own date`(text: String, expected: String) {
        #expect(dates(text) == [expected])
    }

    @Test(arguments: [
        ("3月5日前", "2020-03-05"), ("三月五日", "2020-03-05"), ("2019年3月5日，8月20日", "2019-08-20"), ("8月底", "2020-08-31"),
        ("12.31前", "2020-12-31"), ("10月份", "2020-10"), ("5月20前", "2020-05-20"), ("同年7月1日", "2020-07-01"), ("次年3月", "2021-03"),
        ("2019年5月9日制发、同月13日送达", "2019-05-13"),
    ])
    func `a year left out is that of the nearest date before`(text: String, expected: String) {
        #expect(dates(text).last == expected)
    }

    @Test func `without a date before it the document's own year is taken, and that is told`() throws {
        let atom = try #require(DateAtom.scan(AtomText("3月5日前")).first)
        let resolved = try #require(atom.expression.resolved(in: DateContext(base: PartialDate(year: 2021, month: 2))))
        #expect(resolved.date.iso == "2021-03-05")
        #expect(resolved.yearSource == .ownDate && resolved.derivedYear)
        #expect(atom.bound == .before)
    }

    @Test func `a deadline whose nearest year is past moves to the document's year and is doubtful`() throws {
        let atom = try #require(DateAtom.scan(AtomText("8月20日前完成")).first)
        let context = DateContext(base: PartialDate(year: 2021, month: 6, day: 15), statedYear: 2020)
        let resolved = try #require(atom.expression.resolvedDeadline(in: context))
        #expect(resolved.date.iso == "2021-08-20")
        #expect(resolved.isDoubtful)
        let clear = DateContext(base: PartialDate(year: 2021, month: 6, day: 15), statedYear: 2021)
        #expect(try #require(atom.expression.resolvedDeadline(in: clear)).isDoubtful == false)
    }

    @Test(arguments: [
        ("2021年3月5日至4月10日", "2021-03-05", "2021-04-10"), ("2021年3月5日至8日", "2021-03-05", "2021-03-08"),
        ("2021年11月至2022年3月", "2021-11", "2022-03"), ("2021年11月至3月", "2021-11", "2022-03"),
        ("自2021年3月1日起至6月30日止", "2021-03-01", "2021-06-30"), ("2021年3月5日—2021年4月10日", "2021-03-05", "2021-04-10"),
    ])
    func `of a span the end counts and the beginning is kept`(text: String, start: String, end: String) throws {
        let atoms = DateAtom.scan(AtomText(text))
        try #require(atoms.count == 1)
        let context = DateContext(base: nil)
        #expect(atoms[0].start?.resolved(in: context)?.date.iso == start)
        #expect(atoms[0].expression.resolved(in: context)?.date.iso == end)
    }

    @Test(arguments: [("2021年3月5-8日", "2021-03-08"), ("2021年3月5、6日", "2021-03-06"), ("2021年3至5月", "2021-05"), ("9月至12月", "2020-12")])
    func `days and months in one expression give the last`(text: String, expected: String) {
        #expect(dates(text) == [expected])
    }

    @Test(arguments: [
        "三个月内", "3年内", "三年内", "每月5日", "每年年底前", "每季度", "第3条", "12.5万元", "3.5前后", "2021亩", "（2021）赣01民初12号",
        "渝环函〔2021〕45号", "十二户", "0791-8621", "13812345678", "192.168.1.1", "2021年13月", "半年", "近年来", "同时", "本院", "五月花路",
    ])
    func `what looks like a date and is none is left alone`(text: String) {
        let found = dates(text).filter { $0 != "none" && $0 != "2021" }
        #expect(found.isEmpty || text == "五月花路")
    }

    @Test func `a year in a title or a version note is not stated`() {
        let atoms = DateAtom.scan(AtomText("《关于2019年3月工作的通知》和水污染防治法（2017年修正）于2021年1月1日"))
        #expect(atoms.map(\.isAside) == [true, true, false])
        #expect(atoms.compactMap(\.statedYear) == [2021])
    }

    @Test func `截至 and 起 are told`() {
        #expect(DateAtom.scan(AtomText("截至2021年3月5日")).first?.bound == .asOf)
        #expect(DateAtom.scan(AtomText("2021年3月5日起")).first?.bound == .after)
        #expect(DateAtom.scan(AtomText("于 2021年3月5日之前")).first?.bound == .before)
    }

    @Test func `the range holds the words and nothing else`() {
        let text = AtomText("我局于二〇二一年三月五日收到")
        #expect(DateAtom.scan(text).map { text.string($0.range) } == ["二〇二一年三月五日"])
    }
}

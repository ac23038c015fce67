import Testing

@testable import WenshuCase

private func times(_ text: String) -> [String] {
    TimeAtom.scan(AtomText(text)).map { atom in
        TimeAtom.normal(atom.start) + (atom.end.map { "–" + TimeAtom.normal($0) } ?? "")
    }
}

@Suite struct TimeAtomTests {
    @Test(arguments: [
        ("下午2时30分至5时10分", "14:30–17:10"), ("14:30", "14:30"), ("14：30－16：05", "14:30–16:05"), ("9时许", "09:00"), ("晚上8点半", "20:30"),
        ("上午9：00", "09:00"), ("上午9时至下午5时", "09:00–17:00"), ("上午10时至1时", "10:00–13:00"), ("上午九时三十分", "09:30"),
        ("中午12时", "12:00"), ("中午1点", "13:00"), ("凌晨2时15分", "02:15"), ("晚19时", "19:00"), ("晚7时30分", "19:30"), ("15:00—17:20", "15:00–17:20"),
        ("14时", "14:00"), ("16时45分", "16:45"), ("下午3:00", "15:00"), ("9:00-10:25", "09:00–10:25"), ("下午 2 时 30 分", "14:30"),
        ("１４：３０", "14:30"), ("2023.9.19下午2时30分", "14:30"),
        ("十时", ""), ("十二点散会", "12:00"), ("上午十时", "10:00"), ("9点15分", "09:15"), ("上午8点整", "08:00"), ("14:40至16:05", "14:40–16:05"),
        ("下午三点一刻", "15:15"),
        ("2021年6月29日14:30", "14:30"),
    ])
    func `every way of writing a time of day gives hours and minutes`(text: String, expected: String) {
        #expect(times(text) == (expected.isEmpty ? [] : [expected]))
    }

    @Test(arguments: ["一时难以", "提出两点意见", "3点要求", "24小时", "同时", "比例为1:1000", "GB 18918:2002", "25:61", "3个时段", "第2时段"])
    func `what is no time of day gives none`(text: String) {
        #expect(times(text).isEmpty)
    }
}

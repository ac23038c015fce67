import Testing
import WenshuBasics

@testable import WenshuTemplate

@Suite struct ConditionTests {
    private static let data = """
        {"n": 3, "t": "三", "num": "3.0", "d": "2021-03-05", "time": "2021-03-05T09:00", "yes": true, "no": false, "empty": "",
         "list": ["甲", "乙", 3], "o": {"k": 1}, "nothing": null, "zero": 0}
        """

    @Test(
        arguments: [
            ("n == 3", true), ("n != 3", false), ("n < 4 and n > 2", true), ("n <= 3", true), ("n >= 4", false), ("n == num", true),
            ("num < 10", true),
            ("t == \"三\"", true), ("t == “三”", true), ("yes", true), ("no", false), ("not no", true), ("not not yes", true),
            ("zero or empty", false),
            ("nothing == null", true), ("ghost == null", true), ("ghost == \"\"", false), ("ghost < 1", false), ("ghost > 1", false),
            ("ghost != 1", true),
            ("d == 2021-03-05", true), ("d < 2021-12-31", true), ("d >= 2022-01-01", false), ("time > 2021-03-04", true),
            ("\"2021-03-05\" == d", true),
            ("\"甲\" in list", true), ("t in list", false), ("n in list", true), ("\"丙\" not in list", true), ("\"三\" in t", true),
            ("\"k\" in o", true),
            ("(n == 1 or n == 3) and not (t == \"四\")", true), ("n == 1 or n == 3 and no", false), ("n ＝＝ 3", true), ("n ＞ 2", true),
            ("n ≥ 3", true),
            ("（n == 3）", true), ("list | count > 2", true), ("(ghost | default 5) == 5", true), ("yes == true", true),
            ("no == false", true), ("o", true),
            ("list", true), ("empty", false), ("ghost", false), ("ghost.deeper", false), ("n < t", false), ("o.k == 1", true),
        ])
    func holds(_ known: (condition: String, result: Bool)) throws {
        let text = try Notation.render("x{{#if \(known.condition)}}1{{else}}0{{/if}}", Self.data, .docx)
        #expect(text == (known.result ? "x1" : "x0"))
    }
}

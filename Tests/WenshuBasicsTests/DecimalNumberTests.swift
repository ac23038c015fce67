import Testing

@testable import WenshuBasics

@Suite struct DecimalNumberTests {
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("12.50", "12.5"), ("1e3", "1000"), ("1.5E-3", "0.0015"), ("-320000.00", "-320000"),
        ("123456789012345678901234567890", "123456789012345678901234567890"), ("0.000001", "0.000001"), (".5", "0.5"),
    ])
    func readsAndWritesExactly(text: String, expected: String) throws {
        #expect(try #require(DecimalNumber(text)).description == expected)
    }

    @Test(arguments: [
        "", "-", ".", "1.2.3", "1e", "abc", "１２", "1e999999999", "1234567890123456789012345678901", "0x10", "1 ",
        "195678906789089012319567e9", "1e-40",
    ])
    func refusesWhatIsNoNumber(text: String) {
        #expect(DecimalNumber(text) == nil)
    }

    /// 四舍五入 away from zero, to 分.
    @Test(arguments: [("1.005", "1.01"), ("1.004", "1"), ("-1.005", "-1.01"), ("2.675", "2.68"), ("0.995", "1")])
    func roundsHalfUpInDecimal(text: String, expected: String) throws {
        #expect(try #require(DecimalNumber(text)).rounded(places: 2).description == expected)
    }

    @Test func printsAFixedNumberOfPlaces() throws {
        #expect(DecimalNumber(320_000).fixed(places: 2) == "320000.00")
        #expect(try #require(DecimalNumber("0.5")).fixed(places: 0) == "1")
        #expect(try #require(DecimalNumber("-0.05")).fixed(places: 2) == "-0.05")
        #expect(try #require(DecimalNumber("7.1")).fixed(places: 3) == "7.100")
    }

    @Test func comparesAcrossScales() throws {
        let numbers = try ["-2", "-1.5", "0", "0.3", "0.30", "1", "1.01", "10"].map { try #require(DecimalNumber($0)) }
        #expect(numbers == numbers.shuffled().sorted())
        #expect(numbers[3] == numbers[4])
        #expect(numbers[3] + numbers[6] == DecimalNumber("1.31"))
    }

    /// Digits that cannot stand beside each other in 38 places end nothing: the smallest are rounded away.
    @Test func numbersFarApartInSizeAddCompareAndPrint() throws {
        let large = try #require(DecimalNumber("999999999999999999999999999999"))
        let small = try #require(DecimalNumber("1e-30"))
        #expect(large + small == large)
        #expect((large + large).description == "1999999999999999999999999999998")
        #expect(small < large && !(large < small))
        #expect(large.fixed(places: 20) == "999999999999999999999999999999.00000000000000000000")
        #expect(large.shifted(by: 60) == DecimalNumber(coefficient: .max, scale: 0))
        #expect(DecimalNumber(0).shifted(by: 4_000) == DecimalNumber(0))
        #expect(small.fixed(places: 31) == "0.0000000000000000000000000000010")
    }

    @Test func movesThePoint() {
        #expect(DecimalNumber("12.5")?.shifted(by: 4) == DecimalNumber(125_000))
        #expect(DecimalNumber(320_000).shifted(by: -4) == DecimalNumber(32))
    }
}

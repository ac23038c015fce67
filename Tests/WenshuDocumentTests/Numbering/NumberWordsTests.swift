import Testing

@testable import WenshuDocument

/// Word's `cardinalText` and `ordinalText`, language by language.
///
/// The words in the tables were compared with LibreOffice's (libnumbertext), those that differ with what the comment of the language's table names.
@Suite struct NumberWordsTests {
    struct Words: Sendable, CustomTestStringConvertible {
        var language: String
        /// In the order of `numbers`.
        var cardinal: String
        var ordinal: String

        var testDescription: String { language }
        func list(ordinal isOrdinal: Bool) -> [String] {
            (isOrdinal ? ordinal : cardinal).split { $0 == "," || $0 == "\n" }.map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
        }
    }

    static let numbers =
        Array(1...30) + [31, 40, 71, 80, 81, 91, 99, 100, 101, 111, 121, 200, 1_000, 1_001, 1_100, 2_000, 21_000, 100_000, 999_999]
    static let languages = germanic + romance + slavic + others

    @Test(arguments: languages, ["cardinalText", "ordinalText"] as [NumberFormat])
    func `each language spells its row`(words: Words, format: NumberFormat) {
        let spelled = Self.numbers.map { format.string($0, language: words.language) }
        #expect(spelled == words.list(ordinal: format == "ordinalText"))
    }

    @Test(arguments: languages.map(\.language))
    func `no two numbers have the same words, and no sign of the table is left`(language: String) throws {
        let words = try #require(NumberWords.of(language))
        for ordinal in [false, true] {
            var seen: Set<String> = []
            for number in Array(1...1_200) + stride(from: 2_000, through: 999_000, by: 7_000)
                + stride(from: 1_201, through: 999_999, by: 4_999)
            {
                let text = try #require(words.words(number, ordinal: ordinal), "\(number)")
                #expect(seen.insert(text).inserted, "\(number): \(text)")
                #expect(!text.contains { "{}[]|_/%=".contains($0) } && !text.contains("  ") && text.last != " ", "\(number): \(text)")
            }
        }
    }

    @Test(arguments: languages.map(\.language), [0, -1, 1_000_000, .min, .max])
    func `beyond a million, and below one, there are figures`(language: String, number: Int) {
        for format in ["cardinalText", "ordinalText"] as [NumberFormat] {
            #expect(format.string(number, language: language) == String(number))
        }
    }

    @Test(arguments: [
        ("de-CH", 30, "Dreissig", "Dreissigste"), ("de-LI", 31, "Einunddreissig", "Einunddreissigste"),
        ("de-AT", 30, "Dreißig", "Dreißigste"),
        ("fr-BE", 71, "Septante et un", "Septante et unième"), ("fr-BE", 80, "Quatre-vingts", "Quatre-vingtième"),
        ("fr-CH", 81, "Huitante et un", "Huitante et unième"), ("fr-CH", 80_000, "Huitante mille", "Huitante millième"),
        ("fr-CA", 91, "Quatre-vingt-onze", "Quatre-vingt-onzième"),
        ("fr", 180_200, "Cent quatre-vingt mille deux cents", "Cent quatre-vingt mille deux centième"),
        ("pt-PT", 17, "Dezassete", "Décimo sétimo"), ("pt-PT", 14, "Catorze", "Décimo quarto"),
        ("es_MX", 31_000, "Treinta y un mil", "Treintaiunmilésimo"),
        ("pt", 1_200, "Mil e duzentos", "Milésimo ducentésimo"), ("pt", 1_201, "Mil duzentos e um", "Milésimo ducentésimo primeiro"),
        ("pl", 22_000, "Dwadzieścia dwa tysiące", "Dwudziestodwutysięczny"),
        ("pl", 112_000, "Sto dwanaście tysięcy", "Studwunastotysięczny"),
        ("ru", 122_000, "Сто двадцать две тысячи", "Стодвадцатидвухтысячный"), ("cs", 3_000, "Tři tisíce", "Třítisící"),
        ("ro", 101_000, "O sută una mii", "Al o sută una miilea"),
        ("ro", 120_000, "O sută douăzeci de mii", "Al o sută douăzeci de miilea"),
        ("el", 203, "Διακόσια τρία", "Διακοσιοστός τρίτος"), ("el", 203_000, "Διακόσιες τρεις χιλιάδες", "Διακόσια τρία χιλιοστός"),
        ("it", 23_000, "Ventitremila", "Ventitremillesimo"), ("it", 143, "Centoquarantatré", "Centoquarantatreesimo"),
        ("nb", 21_100, "Tjueett tusen ett hundre", "Tjueett tusen ett hundrede"), ("sv", 31_000, "Trettioettusen", "Trettioettusende"),
        ("hu", 2_012, "Kétezer-tizenkettő", "Kétezer-tizenkettedik"),
        ("vi", 1_025, "Một nghìn không trăm hai mươi lăm", "Thứ một nghìn không trăm hai mươi lăm"),
        ("nl", 1_999, "Negentienhonderdnegenennegentig", "Negentienhonderdnegenennegentigste"), ("TR", 2, "İki", "İkinci"),
        ("zh-CN", 21, "Twenty-one", "Twenty-first"), ("ja-JP", 3, "Three", "Third"), ("ko-KR", 2, "Two", "Second"), ("et-EE", 3, "3", "3"),
        ("", 3, "3", "3"),
    ])
    func `regions, genders and joints`(language: String, number: Int, cardinal: String, ordinal: String) {
        #expect(("cardinalText" as NumberFormat).string(number, language: language) == cardinal)
        #expect(("ordinalText" as NumberFormat).string(number, language: language) == ordinal)
    }
}

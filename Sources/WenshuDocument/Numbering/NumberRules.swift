extension NumberRule {
    /// ST_NumberFormat (ECMA-376-1, 17.18.59) → how it is written.
    static let table: [String: NumberRule] = [
        "none": .nothing, "bullet": .nothing,
        "decimal": .arabic, "decimalHalfWidth": .arabic,
        "cardinalText": .words(ordinal: false), "ordinalText": .words(ordinal: true),
        "decimalZero": .padded(2), "hex": .hexadecimal, "ordinal": .ordinal, "numberInDash": .dashed,
        "upperRoman": .roman(upper: true), "lowerRoman": .roman(upper: false),
        "upperLetter": .repeated(Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")), "lowerLetter": .repeated(Array("abcdefghijklmnopqrstuvwxyz")),
        "russianUpper": .repeated(Array("АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ")),
        "russianLower": .repeated(Array("абвгдежзиклмнопрстуфхцчшщыэюя")),
        "chicago": .repeated(Array("*†‡§")),

        "chineseCounting": .positionalFromHundred(Array("○一二三四五六七八九")),
        "taiwaneseCounting": .positionalFromHundred(Array("○一二三四五六七八九")),
        "chineseCountingThousand": .spelled(.chinese), "taiwaneseCountingThousand": .spelled(.taiwanese),
        "chineseLegalSimplified": .spelled(.chineseLegal), "ideographLegalTraditional": .spelled(.taiwaneseLegal),
        "ideographDigital": .positional(Array("〇一二三四五六七八九")),
        "japaneseDigitalTenThousand": .positional(Array("〇一二三四五六七八九")),
        "taiwaneseDigital": .positional(Array("○一二三四五六七八九")),
        "japaneseCounting": .spelled(.japanese), "japaneseLegal": .spelled(.japaneseLegal),
        "koreanCounting": .spelled(.korean), "koreanLegal": .limited(koreanNumbers),
        "koreanDigital": .positional(Array("영일이삼사오육칠팔구")), "koreanDigital2": .positional(Array("零一二三四五六七八九")),
        "ganada": .repeated(Array("가나다라마바사아자차카타파하")), "chosung": .repeated(Array("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ")),
        "thaiNumbers": .positional(Array("๐๑๒๓๔๕๖๗๘๙")), "hindiNumbers": .positional(Array("०१२३४५६७८९")),

        "hebrew1": .hebrew, "hebrew2": .limited("אבגדהוזחטיכלמנסעפצקרשת".map(String.init)),
        "arabicAlpha": .limited("أبتثجحخدذرزسشصضطظعغفقكلمنهوى".map(String.init)),
        "arabicAbjad": .limited("ابجدهوزحطيكلمنسعفصقرشتثخذضظغ".map(String.init)),
        // What Word takes for vowels are the consonants.
        "hindiVowels": .limited("कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह".map(String.init)),
        "thaiLetters": .limited("กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ".map(String.init)),

        "ideographTraditional": .limited(stems.map(String.init)), "ideographZodiac": .limited(branches.map(String.init)),
        "ideographZodiacTraditional": .cyclic((0..<60).map { String([stems[$0 % 10], branches[$0 % 12]]) }),

        "decimalEnclosedCircle": .limited(signs(from: 0x2460, 20)), "decimalEnclosedCircleChinese": .limited(signs(from: 0x2460, 10)),
        "decimalEnclosedParen": .limited(signs(from: 0x2474, 20)), "decimalEnclosedFullstop": .limited(signs(from: 0x2488, 20)),
        // Word puts brackets around the ideographs where the standard has circles ([MS-OI29500] 2.1.548).
        "ideographEnclosedCircle": .limited(signs(from: 0x3220, 10)),
        "decimalFullWidth": .positional(Array("０１２３４５６７８９")), "decimalFullWidth2": .positional(Array("０１２３４５６７８９")),

        // After the last letter Word begins again ([MS-OI29500] 2.1.548).
        "aiueo": .cyclic(signs(from: 0xFF71, 44) + ["ｦ", "ﾝ"]),
        "iroha": .cyclic("ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑｳヰﾉｵｸﾔﾏｹﾌｺｴﾃｱｻｷﾕﾒﾐｼヱﾋﾓｾｽﾝ".map(String.init)),
        "aiueoFullWidth": .cyclic("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン".map(String.init)),
        "irohaFullWidth": .cyclic("イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン".map(String.init)),
    ]

    private static let stems = Array("甲乙丙丁戊己庚辛壬癸")
    private static let branches = Array("子丑寅卯辰巳午未申酉戌亥")

    /// The native Korean numbers, which end at 99.
    private static let koreanNumbers: [String] = {
        let ones = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"]
        let tens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"]
        return (1...99).map { tens[$0 / 10] + ones[$0 % 10] }
    }()

    /// ① … ⑳ ㉑ … ㊿
    static let circles = signs(from: 0x2460, 20) + signs(from: 0x3251, 15) + signs(from: 0x32B1, 15)

    private static func signs(from first: UInt32, _ count: UInt32) -> [String] {
        (0..<count).compactMap { Unicode.Scalar(first + $0).map { String(Character($0)) } }
    }
}

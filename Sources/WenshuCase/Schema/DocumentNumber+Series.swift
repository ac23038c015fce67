extension DocumentNumber {
    /// The number that a text means, however it is typed: other brackets, blanks, full-width digits, 第 and leading zeros are put right.
    /// Nothing where the text is no number.
    public static func normalised(_ text: String) -> DocumentNumber? {
        let folded = AtomText(text).folded.filter { $0 != " " }
        guard let open = folded.lastIndex(where: { roughOpenings.contains($0) }), open > 0, open + 6 < folded.count,
            folded.last == "号",
            roughClosings.contains(folded[open + 5])
        else { return nil }
        var code = String.UnicodeScalarView()
        code.append(contentsOf: folded[..<open])
        var sequence = folded[(open + 6)...].dropLast()
        if sequence.first == "第" { sequence = sequence.dropFirst() }
        let isLettered = sequence.first == "Z"
        if isLettered { sequence = sequence.dropFirst() }
        let trimmed = sequence.drop { $0 == "0" }
        var form = "\(String(code))〔"
        form.unicodeScalars.append(contentsOf: folded[(open + 1)..<(open + 5)])
        form += "〕" + (isLettered ? "Z" : "")
        form.unicodeScalars.append(contentsOf: trimmed)
        return DocumentNumber(form + "号")
    }

    private static let roughOpenings = Set("〔[【﹝({".unicodeScalars)
    private static let roughClosings = Set("〕]】﹞)}".unicodeScalars)

    /// The organ's code and the class code, parted by the class codes that kinds use: 云 and 检行公建. Without a known class the whole
    /// code is the organ's, because local codes differ.
    public var parts: (organ: String, documentClass: String?) {
        let known = DocumentKinds.all.compactMap(\.number.classCode).filter { code.hasSuffix($0) && code.count > $0.count }
        guard let longest = known.max(by: { $0.count < $1.count }) else { return (code, nil) }
        return (String(code.dropLast(longest.count)), longest)
    }
}

/// By code, then by year, then by sequence.
extension DocumentNumber: Comparable {
    public static func < (a: DocumentNumber, b: DocumentNumber) -> Bool {
        (a.code, a.year, a.sequence) < (b.code, b.year, b.sequence)
    }
}

/// Gives out the numbers of an organ: one series for each code and year, each number once.
public struct NumberCounter: Sendable {
    private struct Series: Hashable, Sendable {
        let code: String
        let year: Int
    }

    private var last: [Series: Int] = [:]

    /// A counter that goes on behind the numbers already given, in any order.
    public init(after numbers: some Sequence<DocumentNumber> = []) {
        for number in numbers { take(number) }
    }

    /// Notes a number that was given elsewhere.
    public mutating func take(_ number: DocumentNumber) {
        let series = Series(code: number.code, year: number.year)
        last[series] = max(last[series] ?? 0, number.sequence)
    }

    /// The last sequence given in a number's series; 0 where there is none.
    public func last(like number: DocumentNumber) -> Int { last[Series(code: number.code, year: number.year)] ?? 0 }

    /// The next number of an organ's code, a class code (``NumberConvention``) and a year.
    public mutating func next(organ: String, documentClass: String, year: Int) -> DocumentNumber {
        let series = Series(code: organ + documentClass, year: year)
        let sequence = (last[series] ?? 0) + 1
        last[series] = sequence
        return DocumentNumber(code: series.code, year: year, sequence: sequence)
    }
}

/// A document number (发文字号) in its parts: 云检行公建〔2024〕5号.
public struct DocumentNumber: Sendable, Hashable {
    /// The organ's and the class code: 云检行公建.
    public var code: String
    public var year: Int
    public var sequence: Int
    /// Whether the sequence is one of the national case system, which writes Z before it: Z12.
    public var isLettered = false

    /// The pattern of the proper form, for schemas.
    static let pattern = "^[^\\s〔〕\\[\\]【】﹝﹞()]+〔[0-9]{4}〕Z?[1-9][0-9]*号$"

    /// What keeps a text from being a number in proper form.
    enum Flaw: Error, Hashable {
        case brackets, padded, ordinalMark, blank, shape
    }

    /// A number in proper form (GB/T 9704-2012, 7.2.5): 〔〕, a year of four digits, a sequence without padding and 第.
    public init?(_ text: String) {
        guard let number = try? Self.read(text) else { return nil }
        self = number
    }

    static func read(_ text: String) throws(Flaw) -> DocumentNumber {
        let scalars = Array(text.unicodeScalars)
        guard !scalars.contains(where: \.properties.isWhitespace) else { throw .blank }
        guard let open = scalars.lastIndex(where: { openings.contains($0) }), open > 0, open + 6 < scalars.count,
            let year = number(scalars[(open + 1)..<(open + 5)]), (1949...2999).contains(year),
            closings.contains(scalars[open + 5]), scalars.last == "号"
        else { throw .shape }
        guard scalars[open] == "〔", scalars[open + 5] == "〕" else { throw .brackets }
        var sequence = scalars[(open + 6)...].dropLast()
        if sequence.first == "第" { throw .ordinalMark }
        let isLettered = sequence.first == "Z"
        if isLettered { sequence = sequence.dropFirst() }
        guard let value = number(sequence) else { throw .shape }
        guard sequence.first != "0" else { throw .padded }
        var code = String.UnicodeScalarView()
        code.append(contentsOf: scalars[..<open])
        return DocumentNumber(code: String(code), year: year, sequence: value, isLettered: isLettered)
    }

    init(code: String, year: Int, sequence: Int, isLettered: Bool = false) {
        self.code = code
        self.year = year
        self.sequence = sequence
        self.isLettered = isLettered
    }

    private static let openings = Set("〔[［【（(﹝".unicodeScalars)
    private static let closings = Set("〕]］】）)﹞".unicodeScalars)

    private static func number(_ digits: some Collection<Unicode.Scalar>) -> Int? {
        guard !digits.isEmpty, digits.count <= 9 else { return nil }
        return digits.reduce(0 as Int?) { sum, digit in
            guard let sum, ("0"..."9").contains(digit) else { return nil }
            return sum * 10 + Int(digit.value - 0x30)
        }
    }
}

extension DocumentNumber: CustomStringConvertible {
    public var description: String { "\(code)〔\(year)〕\(isLettered ? "Z" : "")\(sequence)号" }
}

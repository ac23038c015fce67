/// How both formats put a formula on one line: `a/b`, `x^2`, `√(x+1)`, `∑_(i=1)^n`.
enum LinearFormula {
    /// In brackets where that is more than a number, a word or one sign.
    static func grouped(_ text: String) -> String {
        let isSimple = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "." || $0.properties.generalCategory == .nonspacingMark
        }
        return isSimple || text.unicodeScalars.count == 1 || (text.hasPrefix("(") && text.hasSuffix(")")) ? text : "(\(text))"
    }

    static func radical(_ degree: String, _ argument: String) -> String { "\(degree)√\(grouped(argument))" }

    static func matrix(_ rows: [[String]]) -> String { "(" + rows.map { $0.joined(separator: ",") }.joined(separator: ";") + ")" }
}

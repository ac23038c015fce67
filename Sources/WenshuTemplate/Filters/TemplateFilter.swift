public import WenshuBasics

/// A filter: turns a value into another on its way into the document.
public struct TemplateFilter: Sendable {
    /// What a filter does to a value; `arguments` are as many as `argumentCount` allows.
    public typealias Function = @Sendable (_ value: Value, _ arguments: [Value]) throws(FilterFault) -> Value

    /// What the engine itself does at a filter, beside computing values.
    enum Effect: Sendable {
        case compute(Function)
        /// Serves where there is no value or an empty text.
        case fallback
        /// A missing value is no error.
        case optional
        /// Each line of the text becomes a paragraph.
        case paragraphs
        /// Equal neighbours in a column of repeated rows become one cell.
        case mergeDown
    }

    /// All names of the filter: the English one first, then the Chinese.
    public let names: [String]
    public let argumentCount: ClosedRange<Int>
    let effect: Effect

    public init(names: [String], argumentCount: ClosedRange<Int> = 0...0, _ function: @escaping Function) {
        self.init(names: names, argumentCount: argumentCount, effect: .compute(function))
    }

    init(names: [String], argumentCount: ClosedRange<Int> = 0...0, effect: Effect) {
        self.names = names
        self.argumentCount = argumentCount
        self.effect = effect
    }
}

/// Why a filter cannot take a value.
public enum FilterFault: Error, Sendable, Hashable {
    /// The value is of another kind than the filter takes; says which it takes.
    case wrongType(Bilingual)
    /// The kind is right and the value is not: a number too large, a day that does not exist.
    case badValue(Bilingual)
    /// The argument with this number (from 0) is wrong; says what it must be.
    case badArgument(Int, Bilingual)

    static let needsText = FilterFault.wrongType(Bilingual(zh: "文字", en: "a text"))
    static let needsNumber = FilterFault.wrongType(Bilingual(zh: "数字", en: "a number"))
    static let needsInteger = FilterFault.wrongType(Bilingual(zh: "整数", en: "an integer"))
    static let needsDate = FilterFault.wrongType(Bilingual(zh: "日期（如 2021-03-05）", en: "a date (such as 2021-03-05)"))
    static let needsList = FilterFault.wrongType(Bilingual(zh: "列表", en: "a list"))
}

/// The filters that a template may name.
public struct FilterSet: Sendable {
    private let byName: [String: TemplateFilter]
    /// Every name, for suggestions.
    let names: [String]

    /// - Parameter additional: a program's own filters; one with a name that is taken replaces it.
    public init(adding additional: [TemplateFilter] = []) {
        let all = DateFilters.all + NumberFilters.all + MoneyFilters.all + TextFilters.all + ListFilters.all + LegalFilters.all + additional
        byName = Dictionary(all.flatMap { filter in filter.names.map { ($0, filter) } }, uniquingKeysWith: { $1 })
        names = all.flatMap(\.names)
    }

    public static let standard = FilterSet()

    subscript(name: String) -> TemplateFilter? { byName[name] }
}

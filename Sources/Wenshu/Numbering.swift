public import WenshuBasics
import WenshuCase

extension Diagnostic.Code {
    static let numberTaken = Self("numberTaken", .data)
}

/// Gives documents the numbers that follow the last one of a series, where their data states none: 云检行公建〔2024〕5号 behind …4号,
/// and 1号 where a document's date lies in another year.
public struct Numbering: Sendable {
    private let last: DocumentNumber
    private let before: NumberCounter
    private var counter: NumberCounter

    /// - Throws: `invalidValue` where the last number is none.
    public init(after last: String) throws(WenshuError) {
        guard let number = DocumentNumber.normalised(last) else {
            throw WenshuError(
                .invalidValue, Bilingual(zh: "“\(last)”不是文号。", en: "“\(last)” is no document number."),
                remedy: Bilingual(zh: "应写作“云检行公建〔2024〕5号”的形式。", en: "Write it like 云检行公建〔2024〕5号."))
        }
        self.last = number
        before = NumberCounter(after: [number])
        counter = before
    }

    /// The data with its number. A number that the data states stays, and those given later lie behind it.
    ///
    /// - Parameter accept: throws where the numbered data is refused; then its number is not used up.
    /// - Throws: what `accept` throws; `numberTaken` where the data states a number that has been given since the first.
    public mutating func number(
        _ data: Value, accept: (Value) throws(WenshuError) -> Void = { _ in }
    ) throws(WenshuError) -> Value {
        guard case .object(var object) = data else {
            try accept(data)
            return data
        }
        var next = counter
        if let stated = object["number"], ![.null, ""].contains(stated) {
            if let number = stated.text.flatMap({ DocumentNumber($0) }) {
                try refuseTaken(number)
                next.take(number)
            }
        } else {
            let (organ, documentClass) = last.parts
            let year = object["date"]?.text.flatMap { CalendarDate(iso: $0) }?.year ?? last.year
            object["number"] = .text(next.next(organ: organ, documentClass: documentClass ?? "", year: year).description)
        }
        try accept(.object(object))
        counter = next
        return .object(object)
    }

    private func refuseTaken(_ number: DocumentNumber) throws(WenshuError) {
        let given = counter.last(like: number)
        guard number.sequence <= given, number.sequence > before.last(like: number) else { return }
        throw WenshuError(
            .numberTaken,
            Bilingual(zh: "文号已经编到\(given)号，不能再用\(number)。", en: "Numbers up to \(given) have been given; \(number) is taken."),
            at: Place(pointer: "/number"),
            remedy: Bilingual(zh: "请按先后次序写明文号，或者不写，由程序接着编。", en: "State numbers in their order, or none."))
    }
}

public import WenshuBasics
import WenshuCase

extension Toolkit {
    /// The data with the number that follows the last one of a series, where it states none: 云检行公建〔2024〕5号 behind …4号, and
    /// 1号 where its date lies in another year.
    ///
    /// - Throws: `invalidValue` where the last number is none.
    public static func numbered(_ data: Value, after last: String) throws(WenshuError) -> Value {
        guard let number = DocumentNumber.normalised(last) else {
            throw WenshuError(
                .invalidValue, Bilingual(zh: "“\(last)”不是文号。", en: "“\(last)” is no document number."),
                remedy: Bilingual(zh: "应写作“云检行公建〔2024〕5号”的形式。", en: "Write it like 云检行公建〔2024〕5号."))
        }
        guard case .object(var object) = data, [nil, "", .null].contains(object["number"]) else { return data }
        var counter = NumberCounter(after: [number])
        let year = object["date"]?.text.flatMap { CalendarDate(iso: $0) }?.year ?? number.year
        let (organ, documentClass) = number.parts
        object["number"] = .text(counter.next(organ: organ, documentClass: documentClass ?? "", year: year).description)
        return .object(object)
    }
}

import WenshuBasics

/// What is wrong inside one tag; the place is added by who knows it.
struct TagProblem: Error {
    var code: Diagnostic.Code
    var message: Bilingual
    var remedy: Bilingual?

    init(_ code: Diagnostic.Code, zh: String, en: String, remedy: Bilingual? = nil) {
        self.code = code
        message = Bilingual(zh: zh, en: en)
        self.remedy = remedy
    }

    func diagnostic(at place: Place) -> Diagnostic { Diagnostic(.error, code, message, at: place, remedy: remedy) }
}

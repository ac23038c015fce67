import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuTemplate

/// Random documents, templates in them, and data: what comes out is valid and says what a naive evaluator says, in both formats.
///
/// `WENSHU_PROPERTY_CASES` sets how many are tried, `WENSHU_PROPERTY_FIRST` the first seed; `WENSHU_PROPERTY_OUT` names a folder
/// for the results of some, which `Tests/Tools/others-agree` validates.
@Suite struct PropertyTests {
    private static let count = TestSetting.number("WENSHU_PROPERTY_CASES") ?? 120
    private static let first = TestSetting.number("WENSHU_PROPERTY_FIRST") ?? 1
    private static let parts = 3

    /// Small templates come first, so that what fails first is small.
    @Test(arguments: 0..<parts) func randomTemplatesPrintWhatANaiveEvaluatorPrints(_ part: Int) {
        var failures = 0
        for number in stride(from: part, to: Self.count, by: Self.parts) where failures < 3 {
            let trial = Trial(seed: UInt64(Self.first + number), size: 4 + (number * 40) / max(Self.count, 1))
            if let failure = trial.failure() {
                failures += 1
                Issue.record("\(failure)")
            }
            if let folder = TestSetting.text("WENSHU_PROPERTY_OUT") { trial.write(to: folder) }
        }
    }
}

/// One template with its data, made from a seed.
struct Trial {
    let seed: UInt64
    let data: Value
    let missing: Reference.MissingChoice
    let mini: Mini.Document
    let flat: Flat.Document

    init(seed: UInt64, size: Int) {
        var dice = Dice(seed: seed)
        let fields = Shape.random(&dice)
        data = MiniData.random(fields, &dice)
        missing = dice.chance(70) ? .error : dice.pick(Reference.MissingChoice.allCases)
        var generator = MiniGenerator(dice: dice, size: size, fields: fields, mustExist: missing == .error)
        mini = generator.document()
        var flattener = Flattener(dice: generator.dice)
        flat = flattener.document(mini)
        self.seed = seed
    }

    var templates: [(format: String, bytes: [UInt8])] {
        var docx = DOCXScribe(dice: Dice(seed: seed &+ 1))
        var odt = ODTScribe(dice: Dice(seed: seed &+ 2))
        return [("docx", docx.package(flat)), ("odt", odt.package(flat))]
    }

    private func render(_ template: [UInt8]) throws -> [UInt8] {
        let policy: MissingPolicy =
            switch missing {
            case .error: .error
            case .empty: .empty
            case .mark: .mark
            }
        return try Template(template).render(data, options: RenderOptions(missing: policy))
    }

    /// What is wrong, with all that is needed to see why.
    func failure() -> String? {
        let expected = Reference.text(of: mini, data: data, missing: missing)
        var report = ""
        for (format, template) in templates {
            do {
                let (text, faults) = try PageReader.read(try render(template))
                if text != expected { report += "\n--- \(format)\n\(text)" }
                for fault in faults { report += "\n!!! \(format): \(fault)" }
            } catch {
                report += "\n!!! \(format): \(error)"
            }
        }
        guard !report.isEmpty else { return nil }
        return
            "seed \(seed), missing: \(missing.rawValue)\n--- template\n\(flat.description)\n--- data\n\(JSONWriter.string(data))\n--- expected\n\(expected)\(report)"
    }

    func write(to folder: String) {
        for (format, template) in templates {
            guard let bytes = try? render(template) else { continue }
            try? OutputFile.write(bytes, to: "\(folder)/\(seed).\(format)", force: true)
        }
    }
}

import Foundation
import Testing
import WenshuBasics
import WenshuCase
import WenshuDocument
import WenshuTestSupport

/// Learns the weights of the second reader from the labelled letters, exercises and samples (`make learn`).
///
/// `WENSHU_LEARN_WITHOUT=hr,hs` leaves these hands out of the learning and writes what the models say of their values to
/// `.build/extraction/second-reader.tsv`: question, odds, whether the label agrees, whether a rule doubts, document, pointer, words.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["WENSHU_LEARN"] != nil)) struct SecondReaderLearning {
    private struct Labelled {
        let name: String
        let hand: String
        let examples: LearningExamples
    }

    @Test func theSecondReaderLearns() throws {
        let without = (ProcessInfo.processInfo.environment["WENSHU_LEARN_WITHOUT"] ?? "").split(separator: ",").map(String.init)
        let documents = try letters() + samples()
        let seen = documents.filter { !without.contains($0.hand) }.flatMap(\.examples.all)
        var models: [(SecondReader.Question, LinearModel)] = []
        for question in SecondReader.Question.allCases {
            let own = seen.filter { $0.question == question }
            #expect(own.contains { $0.answer } && own.contains { !$0.answer }, "\(question)")
            models.append((question, LogisticRegression.learn(own, bits: Self.bits(question))))
            print("\(question): \(own.count) examples, \(own.count { $0.answer }) of them yes")
        }
        try write(source(models), SourceTree.path("Sources/WenshuCase/Extraction/SecondReader/SecondReader+Weights.swift"))
        guard !without.isEmpty else { return }
        let unseen = documents.filter { without.contains($0.hand) }
        try write(opinions(models, on: unseen), SourceTree.path(".build/extraction/second-reader.tsv"))
    }

    private static func bits(_ question: SecondReader.Question) -> Int { question == .edges ? 16 : 14 }

    private func letters() throws -> [Labelled] {
        let files = try SourceTree.files(under: "Fixtures/letters") + SourceTree.files(under: "Fixtures/exercises")
        return try files.filter { $0.hasSuffix(".txt") }.map { file in
            let reading = DocumentNotation.document(String(decoding: try SourceTree.read(file), as: UTF8.self)).reading()
            return try labelled(file, reading, hand: nil)
        }
    }

    private func samples() throws -> [Labelled] {
        try SourceTree.files(under: "Fixtures/samples").filter { $0.hasSuffix(".docx") || $0.hasSuffix(".odt") }.map { file in
            try labelled(file, try Document.read(try SourceTree.read(file)).reading(), hand: "sample")
        }
    }

    private func labelled(_ file: String, _ reading: Reading, hand: String?) throws -> Labelled {
        let stem = String(file.prefix { $0 != "." })
        let name = String(stem.split(separator: "/").last ?? "")
        let hand = hand ?? String(name.prefix { $0 != "-" })
        let gold = try JSONReader.read(try SourceTree.read("\(stem).gold.json"))
        return Labelled(name: name, hand: hand, examples: LearningExamples(reading, gold: gold))
    }

    private func source(_ models: [(SecondReader.Question, LinearModel)]) -> String {
        var out = """
            // swift-format-ignore-file
            // Made by `make learn` from Fixtures/letters and Fixtures/samples; not to be edited.

            extension SecondReader {
                static let weights: [Question: String] = [

            """
        for (question, model) in models { out += "        .\(question): #\"\"\"\n\(model.written)\"\"\"#,\n" }
        return out + "    ]\n}\n"
    }

    private func opinions(_ models: [(SecondReader.Question, LinearModel)], on documents: [Labelled]) -> String {
        var out = ""
        for document in documents {
            let reader = document.examples.reader
            for item in reader.cases(document.examples.values) {
                guard let model = models.first(where: { $0.0 == item.question })?.1 else { continue }
                let words = item.value.spans.map { reader.structure.text.words(at: $0) }.joined()
                out += "\(item.question)\t\(model.odds(item.features))\t\(document.examples.isRight(item.value))\t\(item.value.doubtful)\t"
                out += "\(document.name)\t\(item.value.path)\t\(words)\n"
            }
        }
        return out
    }

    private func write(_ text: String, _ path: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }
}

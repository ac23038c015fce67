import Foundation
import Testing
import WenshuBasics
import WenshuTestSupport

/// What `Tests/Tools/score-extraction` says of a folder that holds labels and results.
struct ScoreReport {
    let f1: Double
    /// Wrong values that no review entry covers, as a share of all values printed.
    let silent: Double
    /// The share of the values printed that are under review.
    let review: Double
    /// The share of the values printed that have evidence.
    let evidence: Double

    init(folder: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", SourceTree.path("Tests/Tools/score-extraction"), "--gold", folder, "--got", folder, "--json"]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let report = try JSONReader.read(Array(output))
        func number(_ pointer: String) throws -> Double { try #require(report.at(pointer: pointer)?.number?.double, "\(pointer)") }
        f1 = try number("/overall/f1")
        silent = try number("/silentErrorRate")
        review = try number("/reviewedShare")
        evidence = try number("/evidence/coverage")
    }
}

import Foundation
import WenshuTestSupport

/// Runs the program itself, as its users do.
enum Program {
    struct Outcome {
        let code: Int32
        let output: String
        let errors: String
    }

    static func run(_ arguments: [String], language: String = "zh", input: [UInt8]? = nil) throws -> Outcome {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.environment = ["WENSHU_LANG": language, "PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1625500000"]
        let (output, errors, source) = (Pipe(), Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = source
        try process.run()
        source.fileHandleForWriting.write(Data(input ?? []))
        try source.fileHandleForWriting.close()
        // Both pipes are emptied at once, or a full one would stop the program.
        let reader = DispatchQueue(label: "errors")
        let box = DataBox()
        let group = DispatchGroup()
        reader.async(group: group) { box.data = errors.fileHandleForReading.readDataToEndOfFile() }
        let text = output.fileHandleForReading.readDataToEndOfFile()
        group.wait()
        process.waitUntilExit()
        return Outcome(
            code: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
            errors: String(decoding: box.data, as: UTF8.self))
    }

    /// Beside the test bundle, where the build puts both.
    private static let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("wenshu")

    private final class DataBox: @unchecked Sendable { var data = Data() }
}

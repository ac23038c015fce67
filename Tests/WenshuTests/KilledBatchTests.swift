import Foundation
import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

/// A batch that is killed in the middle leaves no half file, and told of none that is not there.
@Suite struct KilledBatchTests {
    @Test(arguments: [1, 2]) func whatWasToldIsThereAndWhole(jobs: Int) throws {
        try TemporaryFolder.use { folder in
            let line = JSONWriter.string(
                try JSONReader.read(try InputFile.read(SourceTree.path("Fixtures/cases/recommendation-good.json"))))
            try OutputFile.write(Array(String(repeating: line + "\n", count: 3_000).utf8), to: "\(folder)/b.ndjson", force: false)
            let pipe = Pipe()
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
                .deletingLastPathComponent().appendingPathComponent("wenshu")
            process.arguments = [
                "generate", "procuratorialRecommendation", "--batch", "\(folder)/b.ndjson", "--out-dir", "\(folder)/out", "--jobs",
                "\(jobs)",
            ]
            process.standardOutput = pipe
            try process.run()
            var told = Data()
            while told.count(where: { $0 == 0x0A }) < 100, let piece = try pipe.fileHandleForReading.read(upToCount: 1 << 16) {
                told += piece
            }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            told += pipe.fileHandleForReading.readDataToEndOfFile()
            #expect(process.terminationReason == .uncaughtSignal)

            let results = try told.split(separator: 0x0A).map { try JSONReader.read(Array($0)) }
            #expect(results.count >= 100 && results.count < 3_000)
            for result in results {
                let bytes = try InputFile.read(try #require(result["file"]?.text))
                #expect(result["sha256"] == .text(Digest.sha256.hex(bytes)))
            }
            let files = try FolderListing("\(folder)/out", limits: .standard).files.filter { !$0.hasPrefix(".wenshu-") }
            #expect(files.count >= results.count)
            for file in files {
                let archive = try ZipArchive(try InputFile.read("\(folder)/out/\(file)"))
                for entry in archive.entries { _ = try archive.read(entry) }
            }
        }
    }
}

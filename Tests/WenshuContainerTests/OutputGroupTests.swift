import Testing
import WenshuBasics
import WenshuTestSupport

@testable import WenshuContainer

@Suite struct OutputGroupTests {
    private func files(_ folder: String) throws -> [String] { try FolderListing(folder, limits: .standard).files }

    @Test func filesHaveNoNameBeforeTheyAreDurable() throws {
        try TemporaryFolder.use { folder in
            var group = OutputGroup(folder: folder, force: false)
            try group.add([1], as: "a.docx")
            try group.add([2], as: "b.docx")
            #expect(try files(folder).allSatisfy { $0.hasPrefix(".wenshu-") })
            #expect(group.commit() == [nil, nil])
            #expect(try files(folder) == ["a.docx", "b.docx"])
            #expect(try InputFile.read("\(folder)/b.docx") == [2])
            #expect(group.commit().isEmpty)
        }
    }

    @Test func whatIsTakenBackLeavesNothing() throws {
        try TemporaryFolder.use { folder in
            var group = OutputGroup(folder: folder, force: false)
            for (number, name) in ["a", "b", "c"].enumerated() { try group.add([UInt8(number)], as: name) }
            group.removeLast(2)
            #expect(group.commit() == [nil])
            #expect(try files(folder) == ["a"])
        }
    }

    @Test func aTakenNameIsToldForThatFileAlone() throws {
        try TemporaryFolder.use { folder in
            var group = OutputGroup(folder: folder, force: false)
            try group.add([1], as: "a")
            // Neither was there when it was added.
            try group.add([2], as: "a")
            try group.add([3], as: "b")
            #expect(group.commit().map { $0?.code } == [nil, .outputExists, nil])
            #expect(try InputFile.read("\(folder)/a") == [1])
            #expect(try files(folder) == ["a", "b"])
            #expect(throws: WenshuError.self) { try group.add([4], as: "a") }
            var forced = OutputGroup(folder: folder, force: true)
            try forced.add([5], as: "a")
            #expect(forced.commit() == [nil])
            #expect(try InputFile.read("\(folder)/a") == [5])
        }
    }
}

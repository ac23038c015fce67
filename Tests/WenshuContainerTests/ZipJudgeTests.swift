import CLibZip
import Testing
import WenshuBasics

@testable import WenshuContainer

/// libzip judges what the writer wrote, with its check of consistency on.
@Suite struct ZipJudgeTests {
    private static let text = Array(String(repeating: "县水利局：关于采砂的回复。", count: 40).utf8)

    private func contents(_ bytes: [UInt8]) -> [[UInt8]]? {
        bytes.withUnsafeBytes { buffer -> [[UInt8]]? in
            var failure = zip_error_t()
            zip_error_init(&failure)
            guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, &failure),
                let archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &failure)
            else { return nil }
            defer { zip_discard(archive) }
            return (0..<zip_uint64_t(zip_get_num_entries(archive, 0))).map { index in
                guard let file = zip_fopen_index(archive, index, 0) else { return [] }
                defer { zip_fclose(file) }
                var out = [UInt8](repeating: 0, count: 1 << 16)
                let count = zip_fread(file, &out, zip_uint64_t(out.count))
                return Array(out.prefix(max(Int(count), 0)))
            }
        }
    }

    @Test func everyKindOfMemberIsConsistent() throws {
        var source = ZipWriter()
        source.add("mimetype", Array("text".utf8), stored: true)
        source.add("会议.xml", Self.text)
        let other = try ZipArchive(source.finish())
        let block = ZipBlock { block in
            for entry in other.entries { block.copy(entry, raw: other.rawBytes(entry)) }
        }
        var writer = ZipWriter()
        writer.add(block)
        writer.add("a.xml", Self.text)
        writer.begin("b.xml")
        Self.text.withUnsafeBufferPointer { writer.append($0) }
        writer.endMember()
        writer.add("empty", [])
        #expect(contents(try writer.end()) == [Array("text".utf8), Self.text, Self.text, Self.text, []])
    }

    @Test func aBlockGivesTheSameBytesAsItsMembers() throws {
        var one = ZipWriter()
        var other = ZipWriter()
        one.add("x", Self.text)
        other.add("x", Self.text)
        one.add(
            ZipBlock {
                $0.add("y", Self.text); $0.add("z", [1, 2, 3])
            })
        other.add("y", Self.text)
        other.add("z", [1, 2, 3])
        one.add("last", [])
        other.add("last", [])
        #expect(try one.end() == other.end())
    }
}

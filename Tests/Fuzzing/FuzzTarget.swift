import WenshuBasics
import WenshuContainer
import WenshuDocument
import WenshuTemplate

/// What is fed to which door. A refusal is fine; a crash, a hang, much memory or a broken promise is a find.
enum FuzzTarget: String, CaseIterable {
    case zip, xml, docx, odt, html, tag
    case templateDOCX = "template-docx"
    case templateODT = "template-odt"
    case letter, data, fill, bag, ocfl, eep, sip

    enum Nature { case bytes, xml, text }

    var nature: Nature {
        switch self {
        case .zip, .tag: .bytes
        case .letter, .data, .fill, .bag, .ocfl, .sip: .text
        default: .xml
        }
    }

    func run(_ bytes: [UInt8]) {
        do throws(WenshuError) {
            switch self {
            case .zip: try archive(bytes)
            case .xml: try xml(bytes)
            case .docx: try document(WordInput.package(bytes))
            case .odt: try document(ODFInput.package(bytes))
            case .html: try document(WordInput.packageOfHTML(bytes))
            case .tag: try template(WordInput.package(Array("A".utf8) + Self.paragraph(bytes)))
            case .templateDOCX: try template(WordInput.package(bytes))
            case .templateODT: try template(ODFInput.package(bytes))
            case .letter: try letter(bytes)
            case .data: try values(bytes)
            case .fill: try filled(bytes)
            case .bag, .sip: try bag(bytes)
            case .ocfl: try stored(bytes)
            case .eep: try encapsulated(bytes)
            }
        } catch {
            guard error.diagnostics.contains(where: { $0.code.name == "internalFault" }) else { return }
            fatalError("\(error)")
        }
    }

    // MARK: Doors

    private func archive(_ bytes: [UInt8]) throws(WenshuError) {
        let archive = try ZipArchive(bytes, limits: Limits.standard.justified(by: bytes.count))
        var writer = ZipWriter()
        for entry in archive.entries {
            _ = try archive.read(entry)
            writer.copy(entry, raw: try archive.rawBytes(entry))
        }
        let copy = try ZipArchive(writer.finish())
        precondition(copy.entries.map(\.name) == archive.entries.map(\.name), "a copied archive has other entries")
        _ = try? Document.read(bytes)
    }

    private static let vocabulary = XMLVocabulary(names: ["w:p", "w:t", "w:val", "id"], prefixes: ["urn:w": "w"])

    private func xml(_ bytes: [UInt8]) throws(WenshuError) {
        let tree = try XMLTree.parse(bytes, vocabulary: Self.vocabulary)
        _ = tree.root.allText
        let tokens = try XMLScanner.scan(bytes, vocabulary: Self.vocabulary)
        precondition(tokens.count > 0, "a part without tokens")
    }

    /// Reads, and writes in every format; what was written reads again.
    private func document(_ bytes: [UInt8]) throws(WenshuError) {
        let document = try Document.read(bytes)
        let reading = document.reading(view: .all)
        precondition(reading.blocks.enumerated().allSatisfy { $0.offset == $0.element.index }, "block numbers with gaps")
        _ = JSONWriter.bytes(reading.json)
        for format in DocumentFormat.all {
            guard let write = format.write else { continue }
            let written = try write(document)
            guard format.canRead else { continue }
            do throws(WenshuError) {
                _ = try Document.read(written, limits: Limits())
            } catch  where error.diagnostics.allSatisfy({ $0.code.name == "limitExceeded" }) {
            } catch {
                fatalError("\(format.name) that was written cannot be read: \(error)")
            }
        }
    }

    private static let filling = try! JSONReader.read(Array(FuzzData.json.utf8))

    private func template(_ bytes: [UInt8]) throws(WenshuError) {
        let template = try Template(bytes)
        _ = template.fields
        let output = try template.render(Self.filling, options: RenderOptions(missing: .mark))
        let archive = try ZipArchive(output)
        let source = try ZipArchive(bytes)
        for name in ["word/document.xml", "content.xml", "styles.xml", "word/header.xml", "word/footnotes.xml"] {
            // A part without tags is copied as it is, well-formed or not.
            guard let entry = archive.entry(name), let old = source.entry(name),
                (try? XMLTree.parse(try source.read(old), vocabulary: Self.vocabulary)) != nil
            else { continue }
            do throws(WenshuError) {
                _ = try XMLTree.parse(try archive.read(entry), vocabulary: Self.vocabulary)
            } catch  where error.diagnostics.allSatisfy({ $0.code.name == "limitExceeded" }) {
            } catch {
                let part = String(decoding: (try? archive.read(entry)) ?? [], as: UTF8.self)
                fatalError("a rendered part is broken: \(error)\n\(part)")
            }
        }
    }

    private static func paragraph(_ text: [UInt8]) -> [UInt8] {
        var out = Array("<w:p><w:r><w:t>".utf8)
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "&": out += Array("&amp;".utf8)
            case "<": out += Array("&lt;".utf8)
            case "\n": out += Array("</w:t></w:r></w:p><w:p><w:r><w:t>".utf8)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: continue
            default: out += Array(String(Character(scalar)).utf8)
            }
        }
        return out + Array("</w:t></w:r></w:p>".utf8)
    }
}

enum FuzzData {
    static let json = """
        {"a":"甲","b":[{"x":1,"y":"乙\\n丙"},{"x":2,"y":"  "}],"c":["一","二","三"],"d":{"e":"2021-03-05","f":null},"n":12345.67,"t":true,"z":[],
        "image":"data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=",
        "u":"https://e.cn/?a=1&b=2"}
        """
}

import WenshuBasics
import WenshuContainer
import WenshuDocument

/// What images and included documents need while a document is rendered.
struct MediaState {
    var fragments: any PackageFragments
    var source: MediaSource
    /// What was read, by its path or data URI.
    var images: [String: Result<(header: ImageHeader, resource: ImageResource), WenshuError>] = [:]
    var documents: [String: Result<Document, WenshuError>] = [:]

    /// - Throws: `notAnImage`, and what ``MediaSource`` throws.
    mutating func image(_ name: String) throws(WenshuError) -> (header: ImageHeader, resource: ImageResource) {
        if let known = images[name] { return try known.get() }
        do throws(WenshuError) {
            let bytes = try source.read(name)
            guard let header = ImageHeader(bytes) else { throw Self.notAnImage }
            let resource = ImageResource(id: Digest.sha256.hex(bytes), mediaType: header.mediaType, bytes: bytes)
            images[name] = .success((header, resource))
            return (header, resource)
        } catch {
            images[name] = .failure(error)
            throw error
        }
    }

    /// - Throws: what the reader of the document's format throws, and what ``MediaSource`` throws.
    mutating func document(_ name: String) throws(WenshuError) -> Document {
        if let known = documents[name] { return try known.get() }
        do throws(WenshuError) {
            let document = try Document.read(try source.read(name), limits: source.limits)
            documents[name] = .success(document)
            return document
        } catch {
            documents[name] = .failure(error)
            throw error
        }
    }

    private static var notAnImage: WenshuError {
        WenshuError(
            .notAnImage, Bilingual(zh: "这个文件不是完好的 PNG 或 JPEG 图片。", en: "The file is no sound PNG or JPEG."),
            remedy: Bilingual(
                zh: "请换成 PNG 或 JPEG 图片；改扩展名不改变格式。", en: "Use a PNG or JPEG; another file extension does not change the format."))
    }
}

extension Renderer {
    mutating func write(_ operation: MediaOperation, _ program: Program) {
        let tag = program.firstTag + operation.tag
        guard let value = evaluator.value(of: operation.content.source) else {
            return missing(operation, program, tag: tag)
        }
        if value == .text("") { return leaveOut(operation) }
        let before = output.count
        do throws(WenshuError) {
            switch operation.content {
            case .image(let image): try write(image, value, operation)
            case .include: try include(value, operation)
            }
            guard writtenBytes + output.count <= options.limits.outputBytes else {
                throw Limits.exceeded(Bilingual(zh: "输出的字节数", en: "The size of the output"), limit: options.limits.outputBytes)
            }
        } catch {
            report(error, tag: tag)
        }
        if output.count > before { noteContent() }
    }

    private mutating func write(_ tag: ImageTag, _ value: Value, _ operation: MediaOperation) throws(WenshuError) {
        guard let source = value.text ?? value["src"]?.text else {
            throw WenshuError(
                .mediaValue,
                Bilingual(zh: "图片的值应为文件名、data: 地址，或带 src 的一组数据。", en: "An image is a file name, a data URI, or an object with src."),
                remedy: Bilingual(
                    zh: "例如 {\"src\": \"现场.jpg\", \"alt\": \"现场照片\", \"width\": \"60mm\"}。",
                    en: "For example {\"src\": \"site.jpg\", \"alt\": \"The site\", \"width\": \"60mm\"}."))
        }
        let sides = (width: try side("width", of: value), height: try side("height", of: value))
        guard let (header, resource) = try media?.image(source) else { return }
        let size = ImageSize.of(
            natural: header.naturalSize, tag: (tag.width, tag.height), data: sides, maximumWidth: operation.place.width)
        let alternative = value["alt"]?.text.map { String(String.UnicodeScalarView($0.unicodeScalars.filter { $0.value >= 0x20 })) }
        let image = InlineImage(resource: resource.id, width: size.width, height: size.height, alternativeText: alternative)
        output += operation.before
        output += fragment { $0.image(image, of: resource, in: operation.place.part) }
        output += operation.behind
    }

    private func side(_ name: String, of value: Value) throws(WenshuError) -> Double? {
        guard let stated = value[name], stated != .null else { return nil }
        if let points = ImageSize.points(stated) { return points }
        throw WenshuError(
            .mediaValue, Bilingual(zh: "图片的 \(name) 不是长度。", en: "The image's \(name) is no length."),
            remedy: Bilingual(zh: "例如 \"60mm\"；单位可用 mm、cm、pt、in、px。", en: "For example \"60mm\"; units are mm, cm, pt, in, px."))
    }

    private mutating func include(_ value: Value, _ operation: MediaOperation) throws(WenshuError) {
        guard let source = value.text ?? value["src"]?.text else {
            throw WenshuError(
                .mediaValue,
                Bilingual(zh: "要插入的文档应为文件名或 data: 地址。", en: "A document to include is a file name or a data URI."),
                remedy: Bilingual(zh: "请在数据中写出 DOCX 或 ODT 文件的名称。", en: "Give the name of a DOCX or ODT file in the data."))
        }
        guard let document = try media?.document(source) else { return }
        output += fragment { $0.blocks(document, key: source, at: operation.place) }
    }

    /// Numbers given while a piece is written are not given again.
    private mutating func fragment(_ write: (inout any PackageFragments) -> [UInt8]) -> [UInt8] {
        guard var fragments = media?.fragments else { return [] }
        media?.fragments = NoFragments()
        fragments.nextNumber = nextNumber
        fragments.nextNote = max(fragments.nextNote, nextNote)
        let bytes = write(&fragments)
        nextNumber = max(nextNumber, fragments.nextNumber)
        nextNote = max(nextNote, fragments.nextNote)
        media?.fragments = fragments
        return bytes
    }

    private mutating func missing(_ operation: MediaOperation, _ program: Program, tag: Int) {
        let value = ValueOperation(
            operand: Operand(source: operation.content.source), context: operation.context, tag: operation.tag, isOptional: false,
            makesParagraphs: false)
        guard case .include = operation.content else { return missing(value, context(operation.context, program), tag: tag) }
        if options.missing == .empty { return leaveOut(operation) }
        output += operation.before
        missing(value, context(operation.context, program), tag: tag)
        output += operation.behind
    }

    /// Where nothing is included, only a place that must hold a paragraph keeps its own.
    private mutating func leaveOut(_ operation: MediaOperation) {
        guard case .include = operation.content, operation.place.isNested || operation.place.mustEndWithParagraph else { return }
        output += operation.before
        output += operation.behind
    }

    private mutating func report(_ error: WenshuError, tag: Int) {
        for diagnostic in error.diagnostics where diagnostic.severity == .error {
            report(diagnostic.code, tag: tag, diagnostic.message, diagnostic.remedy ?? Bilingual(zh: "", en: ""))
        }
    }
}

/// Stands in while a piece is written, so that what was collected is not copied.
private struct NoFragments: PackageFragments {
    var nextNumber = 0
    var nextNote = 0
    func image(_ image: InlineImage, of resource: ImageResource, in part: String) -> [UInt8] { [] }
    func blocks(_ document: Document, key: String, at place: FragmentPlace) -> [UInt8] { [] }
    func finish(_ parts: inout PackageParts) {}
}

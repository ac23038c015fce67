public import WenshuBasics
import WenshuContainer
import WenshuDocument

/// A DOCX or ODT template, compiled once and rendered as often as needed.
///
/// ```swift
/// let template = try Template(InputFile.read("letter.docx"))
/// let letter = try template.render(["被建议单位": "某县水利局"])
/// ```
public struct Template: Sendable {
    /// What the package holds, in its order.
    private let members: [Member]
    /// The same with all that lies between the parts that tags change put together.
    private let steps: [Step]
    private let copiedBytes: Int
    private let book: PlaceBook
    private let firstFreeNumber: Int
    private let collector: FieldCollector
    private let highestList: Int
    /// The parts with notes that are written at their marks, by their kind.
    private let notes: [Program?]
    private let highestNote: Int
    /// Only for templates with images or includes.
    private let media: MediaPackage?
    /// `docx` or `odt`.
    public let format: String
    /// What a person should look at though the template can be rendered.
    public let warnings: [Diagnostic]

    private enum Member: Sendable {
        /// Carried over as it lies in the archive, compressed.
        case copy(ZipArchive.Entry, raw: ArraySlice<UInt8>)
        case bytes(name: String, [UInt8], isStored: Bool)
        case program(name: String, Program)
        /// DOCX: the numbering part, which comes last where lists restart.
        case numbering(ZipArchive.Entry, raw: ArraySlice<UInt8>, NumberingPart)
    }

    private enum Step: Sendable {
        case block(ZipBlock)
        case program(name: String, Program)
        case numbering(ZipArchive.Entry, raw: ArraySlice<UInt8>, NumberingPart)
    }

    /// Compiles a template.
    ///
    /// - Throws: all errors of the template in one ``WenshuError``, each with its place; what is wrong with the file
    ///   itself (`notATemplate`, `damagedArchive`, `malformedXML` …).
    public init(_ bytes: [UInt8], limits: Limits = .standard) throws(WenshuError) {
        try self.init(bytes, filters: .standard, limits: limits)
    }

    /// Compiles a template that may use a program's own filters.
    public init(_ bytes: [UInt8], filters: FilterSet, limits: Limits = .standard) throws(WenshuError) {
        let package = try TemplatePackage(bytes, limits: limits)
        let compiler = try TemplateCompiler(package, filters: filters, limits: limits)
        if let error = WenshuError(compiler.diagnostics.filter { $0.severity == .error }) { throw error }
        warnings = compiler.diagnostics
        book = compiler.book
        collector = compiler.fields
        format = package.format.name
        firstFreeNumber = compiler.highestNumber + 1
        highestList = compiler.numbering?.highestNumber ?? 0
        let hasMedia = compiler.programs.contains { !$0.value.media.isEmpty }
        media = hasMedia ? try MediaPackage(package, programs: Set(compiler.programs.keys), limits: limits) : nil
        var notes: [Program?] = NoteKind.allCases.map { _ in nil }
        var members: [Member] = []
        var last: [Member] = []
        for entry in package.archive.entries {
            if let program = compiler.programs[entry.name] {
                if let kind = program.notes.lazy.compactMap(\.?.kind).first {
                    notes[kind.rawValue] = program
                    last.insert(.program(name: entry.name, program), at: 0)
                } else {
                    members.append(.program(name: entry.name, program))
                }
            } else if let numbering = compiler.numbering, numbering.name == entry.name {
                last.append(.numbering(entry, raw: package.archive.rawBytes(entry), numbering))
            } else if let replacement = package.replacements[entry.name] {
                members.append(.bytes(name: entry.name, replacement, isStored: entry.method == 0))
            } else {
                members.append(.copy(entry, raw: package.archive.rawBytes(entry)))
            }
        }
        self.members = members + last
        self.notes = notes
        highestNote = compiler.notes.highestNumber
        steps = Self.steps(self.members)
        copiedBytes = steps.reduce(0) { sum, step in if case .block(let block) = step { sum + block.size } else { sum } }
    }

    private static func steps(_ members: [Member]) -> [Step] {
        var steps: [Step] = []
        var pending: [Member] = []
        func flush() {
            guard !pending.isEmpty else { return }
            let block = ZipBlock { archive in
                for member in pending {
                    if case .copy(let entry, let raw) = member { archive.copy(entry, raw: raw) }
                    if case .bytes(let name, let bytes, let isStored) = member { archive.add(name, bytes, stored: isStored) }
                }
            }
            steps.append(.block(block))
            pending = []
        }
        for member in members {
            switch member {
            case .copy, .bytes: pending.append(member)
            case .program(let name, let program):
                flush()
                steps.append(.program(name: name, program))
            case .numbering(let entry, let raw, let numbering):
                flush()
                steps.append(.numbering(entry, raw: raw, numbering))
            }
        }
        flush()
        return steps
    }

    /// The paths that the template uses, with their places. Looked up anew each time: rendering has no need of them.
    public var fields: [TemplateField] { collector.finished(book) }

    /// Everything that is wrong with a template, without throwing; empty for a good one.
    public static func check(_ bytes: [UInt8], filters: FilterSet = .standard, limits: Limits = .standard) -> [Diagnostic] {
        do throws(WenshuError) {
            let package = try TemplatePackage(bytes, limits: limits)
            return try TemplateCompiler(package, filters: filters, limits: limits).diagnostics
        } catch {
            return error.diagnostics
        }
    }

    /// Fills the template: the same data gives the same bytes.
    ///
    /// - Throws: everything that stands against it at once: missing values, filters on the wrong type, forbidden
    ///   characters, a limit.
    public func render(_ data: Value, options: RenderOptions = RenderOptions()) throws(WenshuError) -> [UInt8] {
        try fill(data, options: options, into: ZipWriter())
    }

    /// Fills the template into a file, which appears whole or not at all: the same bytes as ``render(_:options:)``, in
    /// memory that does not grow with the document.
    ///
    /// - Parameter path: `-` means standard output.
    /// - Throws: what ``render(_:options:)`` throws; `outputExists`, `outputUnwritable`, `writeFailed`.
    public func render(_ data: Value, to path: String, force: Bool, options: RenderOptions = RenderOptions()) throws(WenshuError) {
        try OutputFile.write(to: path, force: force) { sink throws(WenshuError) in
            _ = try fill(data, options: options, into: ZipWriter(sink: sink))
        }
    }

    private func renderer(_ data: Value, _ options: RenderOptions, _ restarts: ListRestarts, _ archive: ZipWriter) -> Renderer {
        let book = book
        var renderer = Renderer(
            data: data, options: options, firstFreeNumber: firstFreeNumber, restarts: restarts, archive: archive
        ) { book.place($0) }
        if notes.contains(where: { $0 != nil }) {
            renderer.notes = notes.map { $0.map { NotePart($0) } }
            renderer.nextNote = highestNote + 1
        }
        return renderer
    }

    private func fill(_ data: Value, options: RenderOptions, into archive: ZipWriter) throws(WenshuError) -> [UInt8] {
        if let media { return try fill(data, options, media, into: archive) }
        var renderer = renderer(data, options, ListRestarts(after: highestList), archive)
        renderer.archive.reserve(copiedBytes)
        for step in steps {
            switch step {
            case .block(let block): renderer.archive.add(block)
            case .program(let name, let program): renderer.run(program, as: name)
            case .numbering(let entry, let raw, let numbering):
                let begun = renderer.restarts.all
                if begun.isEmpty {
                    renderer.archive.copy(entry, raw: raw)
                } else {
                    renderer.archive.add(entry.name, numbering.adding(begun))
                }
            }
        }
        if let error = WenshuError(renderer.diagnostics) { throw error }
        return try renderer.archive.end()
    }

    /// With images or includes: parts that no tag stands in change too, once it is known how.
    private func fill(
        _ data: Value, _ options: RenderOptions, _ media: MediaPackage, into archive: ZipWriter
    ) throws(WenshuError) -> [UInt8] {
        // Lists of included documents take the numbers after the template's own; those that restart stay clear of them.
        var renderer = renderer(data, options, ListRestarts(after: highestList + 100_000), archive)
        renderer.media = media.state(options)
        var rendered: [String: [UInt8]] = [:]
        for member in members { if case .program(let name, let program) = member { rendered[name] = renderer.bytes(of: program) } }
        if let error = WenshuError(renderer.diagnostics) { throw error }
        for member in members {
            guard case .numbering(let entry, _, let numbering) = member, !renderer.restarts.all.isEmpty else { continue }
            rendered[entry.name] = numbering.adding(renderer.restarts.all)
        }
        let parts = try media.parts(rendered, renderer.media)
        for member in members {
            switch member {
            case .copy(let entry, let raw), .numbering(let entry, let raw, _):
                if parts.changed.contains(entry.name), let bytes = parts[entry.name] {
                    renderer.archive.add(entry.name, bytes)
                } else {
                    renderer.archive.copy(entry, raw: raw)
                }
            case .bytes(let name, let bytes, let isStored): renderer.archive.add(name, parts[name] ?? bytes, stored: isStored)
            case .program(let name, _): renderer.archive.add(name, parts[name] ?? [])
            }
        }
        for name in parts.added { renderer.archive.add(name, parts[name] ?? []) }
        return try renderer.archive.end()
    }
}

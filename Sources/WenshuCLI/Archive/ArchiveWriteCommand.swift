import ArgumentParser
import Wenshu

struct ArchiveWriteCommand: WenshuSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "write", abstract: "归档：每份文档一个包。Archive: one package for each document.")

    @Argument(help: "DOCX or ODT files.", completion: .file(extensions: ["docx", "odt"]))
    var files: [String] = []

    @Option(help: "A list: a path a line, or an object with file, attachments, readingCopy, metadata. One result a line is printed.")
    var batch: String?

    @Option(help: "How many of a batch are worked on at once.")
    var jobs = 1

    @Option(name: .shortAndLong, help: "The folder that takes the packages and their register.")
    var output: String

    @Option(help: "What the unit decides about its archive (JSON or YAML): fonds, retention periods, classifications.")
    var office: String?

    @Option(help: "A file (JSON or YAML) with what is known of a single document: date, pages, retention …")
    var metadata: String?

    @Option(name: .customLong("attach"), help: "A file that belongs to a single document; may be given more than once.")
    var attachments: [String] = []

    @Option(help: "A PDF of a single document.")
    var readingCopy: String?

    @Flag(
        inversion: .prefixedNo,
        help: "Have LibreOffice, where it is installed, make a PDF of each document. On unless there is a batch.")
    var makePdf: Bool?

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case bag, ocfl, eep
        case sip = "eark-sip"
    }

    @Option(
        help:
            "bag: a package for each record; ocfl: versioned objects, one for each caseFile that metadata names; eep: DA/T 48; eark-sip: E-ARK SIP 2.1, to hand over."
    )
    var format = Format.bag

    @Flag(help: "Write a folder for each bag or SIP instead of a ZIP file.")
    var dir = false

    @Flag(help: "Write a manifest of SM3 digests too, where there are manifests.")
    var sm3 = false

    @Option(help: "An index over all records of the folder, one line for each agreed item: FILE.ndjson or FILE.csv.")
    var index: String?

    @Flag(help: "Replace packages that are there.")
    var force = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if (batch == nil) == files.isEmpty { throw ValidationError("Name files, or a list with --batch.") }
        if batch != nil || files.count > 1, metadata != nil || !attachments.isEmpty || readingCopy != nil {
            throw ValidationError("--metadata, --attach and --reading-copy go with a single file; a batch states them line by line.")
        }
        if dir, format != .bag, format != .sip { throw ValidationError("--dir goes with --format bag and eark-sip.") }
        if sm3, format == .eep || format == .sip {
            throw ValidationError(
                "--sm3 goes with bags: \(format.rawValue) has no manifest. The SM3 of each file is in record.json anyway.")
        }
        guard jobs > 0 else { throw ValidationError("--jobs is at least 1.") }
    }

    func execute(_ console: Console) throws {
        let indexForm = try index.map(ArchiveIndexCommand.form)
        let settings = try office.map { try ArchiveSettings(DataFile.read($0)) } ?? ArchiveSettings()
        let options = ArchiveOptions(
            settings: settings, form: form, sm3Manifest: sm3, force: force,
            makesReadingCopies: makePdf ?? (batch == nil))
        let run = ArchiveRun(toolkit: Toolkit(), folder: output, options: options, jobs: jobs)
        let outcome = Result { if let batch { try archive(batch, run, console) } else { try archive(run, console) } }
        if let index, let indexForm { try AgreedItemIndex.write(folder: output, to: index, as: indexForm) }
        try outcome.get()
    }

    private var form: RecordArchive.Form {
        switch format {
        case .bag: dir ? .folder : .zip
        case .ocfl: .ocfl
        case .eep: .eep
        case .sip: dir ? .sipFolder : .sip
        }
    }

    private func archive(_ list: String, _ run: ArchiveRun, _ console: Console) throws {
        let report = ArchiveBatchReport(console, list: list)
        let result = Result { () throws(WenshuError) in try run.runBatch(list) { report.take($0) } }
        let summary = Result { try report.summarize() }
        try result.get()
        try summary.get()
    }

    private func archive(_ run: ArchiveRun, _ console: Console) throws {
        let stated = try metadata.map { try DataFile.read($0) } ?? [:]
        try console.forEach(files) { file throws(WenshuError) in
            let input = ArchiveInput(file: file, attachments: attachments, readingCopy: readingCopy, stated: stated)
            let done = try run.archive(input)
            console.result(done.package)
            if done.reviewCount > 0 {
                console.say(
                    Bilingual(
                        zh: "\(file): \(done.reviewCount) 项需要人工核对，见包内 record.json。",
                        en: "\(file): \(done.reviewCount) values are for a person to look at; see record.json in it."))
            }
        }
    }
}

import ArgumentParser
import Wenshu

struct ArchiveCorrectCommand: WenshuSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "更正：新文件成为下一版，旧包不动。A correction becomes the next version; the old package stays.")

    @Argument(help: "The package of the version that is corrected.", completion: .file())
    var package: String

    @Option(name: .customLong("with"), help: "The document that takes its place.")
    var document: String

    @Option(help: "Why; it is kept in the record.")
    var reason: String

    @Option(
        name: .shortAndLong,
        help:
            "The folder that takes the new package, with the register. An encapsulation package is embedded in it; of an OCFL object, the root ocfl in it."
    )
    var output: String

    @Flag(help: "Write a folder instead of a ZIP file, where it is a bag or a SIP that is corrected.")
    var dir = false

    @Flag(inversion: .prefixedNo, help: "Have LibreOffice, where it is installed, make a PDF.")
    var makePdf = true

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if reason.allSatisfy(\.isWhitespace) { throw ValidationError("Say why, with --reason.") }
    }

    func execute(_ console: Console) throws {
        let options = ArchiveOptions(form: dir ? .folder : .zip, makesReadingCopies: makePdf)
        console.result(try Toolkit().correctArchive(package, with: document, reason: reason, into: output, options: options))
    }
}

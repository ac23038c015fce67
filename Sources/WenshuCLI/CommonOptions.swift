import ArgumentParser
import Wenshu

/// What every command takes.
struct CommonOptions: ParsableArguments {
    enum ErrorFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: "How messages are printed: text, or one JSON object a line.")
    var errorFormat = ErrorFormat.text

    var console: Console {
        Console(language: Language(environment: Environment.variables), json: errorFormat == .json)
    }
}

/// A command of `wenshu`: what it throws is reported in the user's language and becomes the exit code.
protocol WenshuSubcommand: ParsableCommand {
    var common: CommonOptions { get }
    func execute(_ console: Console) throws
}

extension WenshuSubcommand {
    func run() throws {
        let console = common.console
        do {
            try execute(console)
        } catch let error as WenshuError {
            console.report(error.diagnostics)
            throw ExitCode(error.exitCode)
        }
    }
}

extension ExitCode {
    /// Done, but with findings.
    static let findings = ExitCode(1)
}

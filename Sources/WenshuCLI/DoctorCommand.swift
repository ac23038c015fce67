import ArgumentParser
import Wenshu

struct DoctorCommand: WenshuSubcommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: "检查本机的字体、LibreOffice 和随附数据。What this machine has, and what to install.")

    @OptionGroup var common: CommonOptions

    func execute(_ console: Console) throws {
        let findings = Doctor.examine()
        for finding in findings {
            let mark = finding.isThere ? "✓" : "–"
            console.result(
                "\(mark) \(finding.what.text(in: console.language))" + (finding.advice.map { "  \($0.text(in: console.language))" } ?? ""))
        }
        if findings.contains(where: { !$0.isThere && $0.isNeeded }) { throw ExitCode.findings }
    }
}

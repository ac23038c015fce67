import ArgumentParser
import Wenshu

extension Console {
    /// Works through files: among several, a bad one is reported and does not stop the rest.
    ///
    /// - Throws: the error of a single file; exit code 1 where one of several failed.
    func forEach(_ files: [String], _ body: (String) throws(WenshuError) -> Void) throws {
        var failures = 0
        for file in files {
            guard let error = failure(of: body, on: file) else { continue }
            if files.count == 1 { throw error }
            report(error.diagnostics)
            failures += 1
        }
        if failures > 0 {
            say(Bilingual(zh: "\(files.count) 个文件中有 \(failures) 个没有成功。", en: "\(failures) of \(files.count) files failed."))
            throw ExitCode.findings
        }
    }

    private func failure(of body: (String) throws(WenshuError) -> Void, on file: String) -> WenshuError? {
        do throws(WenshuError) {
            try body(file)
            return nil
        } catch {
            return error.with(file: file)
        }
    }
}

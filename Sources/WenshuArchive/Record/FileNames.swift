import WenshuBasics

/// Which file names a record takes: they must come out of the package on any system as they went in.
enum FileNames {
    /// The files with their names in NFC.
    ///
    /// - Throws: all names that cannot be kept: a separator or a control character in them, more than 255 bytes, `.` and `..`, a
    ///   blank or a dot at the end (Windows drops it), two that differ only in case or in the way a letter is composed.
    static func checked(_ files: [RecordFile]) throws(WenshuError) -> [RecordFile] {
        var faults: [Diagnostic] = []
        var seen: [String: String] = [:]
        let named = files.map { file in
            var file = file
            file.name = file.name.inNFC
            if let reason = fault(of: file.name) { faults.append(diagnostic(file.name, reason)) }
            let key = "\(file.role.folder)/\(file.name)".lowercased().inNFC
            if let twin = seen.updateValue(file.name, forKey: key) {
                faults.append(
                    diagnostic(file.name, Bilingual(zh: "与“\(twin)”在有的系统上是同一个文件名", en: "it is the same name as “\(twin)” on some systems")))
            }
            return file
        }
        if let error = WenshuError(faults) { throw error }
        return named
    }

    /// Why a name cannot be kept.
    static func fault(of name: String) -> Bilingual? {
        if name.isEmpty || name == "." || name == ".." { return Bilingual(zh: "不是文件名", en: "it is no file name") }
        if name.utf8.count > 255 { return Bilingual(zh: "超过255字节", en: "it is longer than 255 bytes") }
        if name.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F || $0 == "/" || $0 == "\\" }) {
            return Bilingual(zh: "含有控制字符或路径分隔符", en: "it has control characters or path separators in it")
        }
        if name.hasSuffix(" ") || name.hasSuffix(".") { return Bilingual(zh: "以空格或句点结尾", en: "it ends with a blank or a full stop") }
        if name.unicodeScalars.contains(where: { #":*?"<>|"#.unicodeScalars.contains($0) }) {
            return Bilingual(zh: "含有 Windows 文件名不允许的字符", en: "it has characters in it that names on Windows cannot have")
        }
        return nil
    }

    private static func diagnostic(_ name: String, _ reason: Bilingual) -> Diagnostic {
        Diagnostic(
            .error, .badFileName, Bilingual(zh: "文件名“\(name)”无法归档：\(reason.zh)。", en: "“\(name)” cannot be archived: \(reason.en)."),
            remedy: Bilingual(
                zh: "请改名后再归档；程序不会擅自改名。", en: "Rename the file, and archive it again; the program does not rename it by itself."))
    }
}

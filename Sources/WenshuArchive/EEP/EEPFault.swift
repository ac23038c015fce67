import WenshuBasics

/// What can be wrong with an encapsulation package. The raw value is the stable code.
enum EEPFault: String, CaseIterable {
    case notAPackage, unknownElement, wrongOrder, missingElement, repeatedElement, wrongValue, unusualValue
    case missingItemNumber, badEncoding, sizeMismatch, emptyFile, badReference, doubledIdentifier, unsafeFileName, unverifiedSignature
    case typeMismatch, wrongModification, unusualIdentifier
    case originalMismatch, versionMismatch, digestMismatch, missingFile, unlistedFile, changedMeanwhile

    private var row: (severity: Diagnostic.Severity, zh: String, en: String) {
        switch self {
        case .notAPackage: (.error, "不是 DA/T 48—2009 的电子文件封装包", "not an encapsulation package of DA/T 48-2009")
        case .unknownElement: (.error, "此处不应有的元素", "an element that must not stand here")
        case .wrongOrder: (.error, "元素的顺序不对", "an element out of order")
        case .missingElement: (.error, "缺少必备的元素", "a mandatory element is missing")
        case .repeatedElement: (.error, "元素重复", "an element stands twice")
        case .wrongValue: (.error, "元素的值不合规范", "a value that the standard does not allow")
        case .unusualValue: (.warning, "元素的值不在标准所列之内", "a value that the standard does not list")
        case .missingItemNumber: (.error, "室编件号和馆编件号应当至少有一个", "there must be a 室编件号 or a 馆编件号")
        case .badEncoding: (.error, "不是完整的 Base64", "it is not whole Base64")
        case .sizeMismatch: (.error, "文件大小与计算机文件大小不符", "the file's size is not the one stated")
        case .emptyFile: (.warning, "编码数据是空的", "the data is empty")
        case .badReference: (.error, "引用的编码数据不存在", "it refers to data that is not there")
        case .doubledIdentifier: (.error, "标识重复", "an identifier is given twice")
        case .unsafeFileName: (.error, "计算机文件名不安全", "an unsafe file name")
        case .unverifiedSignature: (.warning, "电子签名没有核验", "the electronic signature was not verified")
        case .typeMismatch: (.error, "封装包类型与内容不符", "the package's type is not that of its content")
        case .wrongModification: (.error, "修改标识符与修改次数不符", "the modification's identifier is not that of its place")
        case .unusualIdentifier: (.warning, "标识没有指明所属的修改", "an identifier does not name the modification that it belongs to")
        case .originalMismatch: (.error, "原封装包与更正时的不同", "the embedded package is not the one that was corrected")
        case .versionMismatch: (.error, "各版的记录互不衔接", "the records of the versions do not follow from each other")
        case .digestMismatch: (.error, "文件与 record.json 所记的校验值不符", "the file is not the one that record.json holds")
        case .missingFile: (.error, "record.json 所列的文件不在封装包内", "a file that record.json lists is not there")
        case .changedMeanwhile: (.error, "封装包在读取之后被改动", "the package was changed after it was read")
        case .unlistedFile: (.error, "文件不在 record.json 所列之中", "record.json does not list the file")
        }
    }

    /// - Parameters:
    ///   - path: the names of the elements down to the one that the finding is about.
    ///   - detail: expected and found.
    func diagnostic(_ path: String, _ detail: Bilingual? = nil) -> Diagnostic {
        let row = row
        let message = Bilingual(
            zh: row.zh + (detail.map { "（\($0.zh)）" } ?? "") + "。", en: row.en + (detail.map { " (\($0.en))" } ?? "") + ".")
        return Diagnostic(
            row.severity, Diagnostic.Code(rawValue, .data), message, at: Place(part: path), remedy: remedy, basis: "DA/T 48—2009")
    }

    private var remedy: Bilingual {
        switch self {
        case .badEncoding, .sizeMismatch, .originalMismatch, .versionMismatch, .digestMismatch, .missingFile, .unlistedFile:
            Bilingual(zh: "请从备份恢复，并查明原因。", en: "Restore it from a backup, and find out why.")
        case .unverifiedSignature: Bilingual(zh: "请用签名系统核验。", en: "Verify it with the system that signed it.")
        case .changedMeanwhile: Bilingual(zh: "请查明是谁改动，再运行一次。", en: "Find out who changed it, and run it again.")
        default: Bilingual(zh: "请用原归档系统重新封装。", en: "Have it encapsulated anew by the system that wrote it.")
        }
    }

    /// What stops the work.
    func error(file: String, _ path: String) -> WenshuError {
        let finding = diagnostic(path)
        let place = Place(file: file, part: path)
        return WenshuError(finding.code, finding.message, at: place, remedy: finding.remedy, basis: finding.basis)
    }
}

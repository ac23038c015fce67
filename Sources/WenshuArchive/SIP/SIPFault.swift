import WenshuBasics

/// What can be wrong with an E-ARK information package. The raw value is the stable code.
enum SIPFault: String, CaseIterable {
    case missingMETS, notMETS, missingElement, missingAttribute, wrongValue, unusualValue, doubledIdentifier, badReference, nameDiffers
    case malformedReference, unsafePath, externalReference
    case missingFile, sizeMismatch, digestMismatch, unlistedFile, unreadableFile, unprotectedFile, weakDigest
    case strangeFile, looseFiles, twinNames, normalizationDiffers, windowsName

    private var row: (severity: Diagnostic.Severity, zh: String, en: String) {
        switch self {
        case .missingMETS: (.error, "缺少 METS.xml，无法核对", "METS.xml is missing: nothing can be compared")
        case .notMETS: (.error, "不是 METS 文件", "it is no METS document")
        case .missingElement: (.error, "缺少必备的元素", "a mandatory element is missing")
        case .missingAttribute: (.error, "缺少必备的属性", "a mandatory attribute is missing")
        case .wrongValue: (.error, "属性的值不合规范", "a value that the specification does not allow")
        case .unusualValue: (.warning, "属性的值不在规范所列之内", "a value that the specification does not list")
        case .doubledIdentifier: (.error, "标识重复", "an identifier is given twice")
        case .badReference: (.error, "引用的标识不存在", "it refers to an identifier that is not there")
        case .nameDiffers: (.warning, "文件夹的名称与 OBJID 不同", "the folder has another name than OBJID")
        case .malformedReference: (.error, "引用的地址不合规范", "a reference that is no URL")
        case .unsafePath: (.error, "路径不安全，指向包外", "an unsafe path: it leads out of the package")
        case .externalReference: (.error, "引用的文件不在包内，没有取来", "it refers to a file outside of the package, which was not fetched")
        case .missingFile: (.error, "METS 列出的文件不存在", "a file that METS lists is missing")
        case .sizeMismatch: (.error, "文件大小与 METS 所列不符", "its size is not the one in METS")
        case .digestMismatch: (.error, "校验值不符，文件已被改动或损坏", "its digest differs: the file was changed or damaged")
        case .unlistedFile: (.error, "文件不在任何 METS 中", "a file is in no METS document")
        case .unreadableFile: (.error, "文件无法读取", "the file cannot be read")
        case .unprotectedFile: (.warning, "没有可以核对的校验值，改动了也发现不了", "no digest that can be verified: nobody would notice a change")
        case .weakDigest: (.warning, "校验算法已不安全，只能发现意外的损坏", "a weak digest algorithm: it finds accidents, not intent")
        case .strangeFile: (.error, "符号链接、特殊文件或名称不是 UTF-8 的文件", "a symbolic link, a special file, or a name that is no UTF-8")
        case .looseFiles: (.error, "压缩包应当只有一个顶层文件夹，装着整个信息包", "the ZIP file must hold one folder with the package in it")
        case .twinNames:
            (
                .warning, "两个文件名只有大小写或 Unicode 写法不同，在别的系统上会互相覆盖",
                "two names differ only in case or Unicode form: elsewhere one replaces the other"
            )
        case .normalizationDiffers:
            (.warning, "文件名与 METS 只有 Unicode 写法（NFC、NFD）不同", "its name differs from METS in Unicode form (NFC, NFD) only")
        case .windowsName: (.warning, "这个名称在 Windows 上无法使用", "Windows cannot hold this name")
        }
    }

    private var remedy: Bilingual {
        switch self {
        case .missingMETS, .missingFile, .sizeMismatch, .digestMismatch, .unreadableFile:
            Bilingual(zh: "请从备份恢复，并查明原因。", en: "Restore it from a backup, and find out why.")
        case .unlistedFile, .strangeFile:
            Bilingual(zh: "请查明来源；不属于本记录的文件应当移出。", en: "Find out where it comes from; take it out if it does not belong here.")
        case .unsafePath: Bilingual(zh: "不要用其他程序解开此包；请核实来源。", en: "Do not unpack it with another program; check where it comes from.")
        case .nameDiffers: Bilingual(zh: "请把文件夹改回原名。", en: "Give the folder its name back.")
        case .twinNames, .normalizationDiffers, .windowsName:
            Bilingual(zh: "复制到别的系统之前请先核对，复制后再核验一次。", en: "Verify once more after it was copied to another system.")
        case .unprotectedFile, .weakDigest:
            Bilingual(zh: "请移交方改用 SHA-256 或 SHA-512 重新制作。", en: "Have it made anew with SHA-256 or SHA-512.")
        default: Bilingual(zh: "请移交方重新制作此包。", en: "Have it made anew by who hands it over.")
        }
    }

    var code: Diagnostic.Code { Diagnostic.Code(rawValue, .data) }

    /// - Parameters:
    ///   - path: the file that the finding is about.
    ///   - pointer: the element in it, by the names of the elements down to it.
    ///   - detail: expected and found.
    ///   - requirement: its number in E-ARK CSIP or SIP.
    func diagnostic(_ path: String, pointer: String? = nil, _ detail: Bilingual? = nil, requirement: String? = nil) -> Diagnostic {
        let row = row
        let message = Bilingual(
            zh: row.zh + (detail.map { "（\($0.zh)）" } ?? "") + "。", en: row.en + (detail.map { " (\($0.en))" } ?? "") + ".")
        return Diagnostic(
            row.severity, code, message, at: Place(part: path, pointer: pointer), remedy: remedy,
            basis: requirement.map { "E-ARK \($0.hasPrefix("SIP") ? "SIP" : "CSIP") 2.1, \($0)" })
    }
}

import WenshuBasics

/// What verification can find wrong with a bag. The raw value is the stable code.
enum BagFault: String, CaseIterable {
    case missingDeclaration, malformedDeclaration, unsupportedVersion
    case missingManifest, malformedManifest, unknownDigest, duplicateEntry
    case missingFile, unlistedFile, digestMismatch, unreadableFile
    case oxumMismatch, unsafePath, tagMismatch

    private var sentence: Bilingual {
        switch self {
        case .missingDeclaration: Bilingual(zh: "缺少 bagit.txt，不是归档包", en: "bagit.txt is missing: not a bag")
        case .malformedDeclaration: Bilingual(zh: "bagit.txt 的内容不合规范", en: "bagit.txt does not follow the standard")
        case .unsupportedVersion: Bilingual(zh: "不支持的 BagIt 版本", en: "an unsupported BagIt version")
        case .missingManifest: Bilingual(zh: "没有校验清单", en: "there is no payload manifest")
        case .malformedManifest: Bilingual(zh: "校验清单有不合规范的行", en: "a line of the manifest does not follow the standard")
        case .unknownDigest: Bilingual(zh: "不支持的校验算法", en: "an unsupported digest algorithm")
        case .duplicateEntry: Bilingual(zh: "清单中重复列出", en: "it is listed twice")
        case .missingFile: Bilingual(zh: "清单列出的文件不存在", en: "a listed file is missing")
        case .unlistedFile: Bilingual(zh: "文件不在清单中", en: "a file is not listed")
        case .digestMismatch: Bilingual(zh: "校验值不符，文件已被改动或损坏", en: "its digest differs: the file was changed or damaged")
        case .unreadableFile: Bilingual(zh: "文件无法读取", en: "the file cannot be read")
        case .oxumMismatch: Bilingual(zh: "文件数或字节数与 Payload-Oxum 不符", en: "files or bytes differ from Payload-Oxum")
        case .unsafePath: Bilingual(zh: "路径不安全", en: "an unsafe path")
        case .tagMismatch: Bilingual(zh: "标签文件的校验值不符", en: "the digest of a tag file differs")
        }
    }

    private var remedy: Bilingual {
        switch self {
        case .missingFile, .digestMismatch, .tagMismatch, .unreadableFile, .oxumMismatch:
            Bilingual(zh: "请从备份恢复，并查明原因。", en: "Restore it from a backup, and find out why.")
        case .unlistedFile:
            Bilingual(zh: "请查明来源；不属于本记录的文件应当移出。", en: "Find out where it comes from; take it out if it does not belong here.")
        default:
            Bilingual(zh: "请用原归档系统重新制作此包。", en: "Have the bag made anew by the system that wrote it.")
        }
    }

    /// - Parameters:
    ///   - path: the file that the finding is about.
    ///   - detail: expected and found.
    func diagnostic(_ path: String, _ detail: Bilingual? = nil) -> Diagnostic {
        let sentence = sentence
        let message = Bilingual(
            zh: sentence.zh + (detail.map { "（\($0.zh)）" } ?? "") + "。", en: sentence.en + (detail.map { " (\($0.en))" } ?? "") + ".")
        return Diagnostic(.error, Diagnostic.Code(rawValue, .data), message, at: Place(part: path), remedy: remedy)
    }
}

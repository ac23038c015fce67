import WenshuBasics

/// What verification can find wrong with a bag. The raw value is the stable code.
enum BagFault: String, CaseIterable {
    case missingDeclaration, malformedDeclaration, unsupportedVersion, unsupportedEncoding, undecodableTagFile
    case missingPayloadFolder, missingManifest, malformedManifest, unknownDigest, weakDigest
    case duplicateEntry, twinNames, normalizationDiffers, dotSlash, binaryMarker, misplacedEntry
    case missingFile, systemFile, unlistedFile, notInEveryManifest, unlistedTagFile, unlistedManifest
    case digestMismatch, tagMismatch, unreadableFile
    case malformedFetch, notFetched, fetchSizeMismatch
    case malformedInfo, oxumMismatch
    case unsafePath, strangeFile, windowsName, looseFiles

    private var row: (severity: Diagnostic.Severity, zh: String, en: String) {
        switch self {
        case .missingDeclaration: (.error, "缺少 bagit.txt，不是归档包", "bagit.txt is missing: not a bag")
        case .malformedDeclaration: (.error, "bagit.txt 的内容不合规范", "bagit.txt does not follow the standard")
        case .unsupportedVersion: (.error, "不支持的 BagIt 版本", "an unsupported BagIt version")
        case .unsupportedEncoding: (.error, "不支持的标签文件编码", "an unsupported encoding of the tag files")
        case .undecodableTagFile: (.error, "标签文件不是 bagit.txt 所说的编码", "the tag file is not in the encoding that bagit.txt names")
        case .missingPayloadFolder: (.error, "缺少 data 文件夹", "the folder data is missing")
        case .missingManifest: (.error, "没有可以核对的校验清单", "there is no payload manifest that can be verified")
        case .malformedManifest: (.error, "校验清单有不合规范的行", "a line of the manifest does not follow the standard")
        case .unknownDigest:
            (.warning, "清单的校验算法不受支持，只核对了文件名", "an unsupported digest algorithm: only the names of this manifest were compared")
        case .weakDigest: (.warning, "校验算法已不安全，只能发现意外的损坏", "a weak digest algorithm: it finds accidents, not intent")
        case .duplicateEntry: (.error, "清单中重复列出", "it is listed twice")
        case .twinNames:
            (
                .warning, "两个文件名只有大小写或 Unicode 写法不同，在别的系统上会互相覆盖",
                "two names differ only in case or Unicode form: elsewhere one replaces the other"
            )
        case .normalizationDiffers:
            (.warning, "文件名与清单只有 Unicode 写法（NFC、NFD）不同", "its name differs from the manifest in Unicode form (NFC, NFD) only")
        case .dotSlash: (.warning, "清单中的路径以 ./ 开头", "the path in the manifest begins with ./")
        case .binaryMarker:
            (.warning, "清单中的路径前有 md5sum 一类工具的星号", "the path in the manifest has the asterisk of tools such as md5sum before it")
        case .misplacedEntry: (.error, "清单列出了不归它列的文件", "the manifest lists a file that is not for it to list")
        case .missingFile: (.error, "清单列出的文件不存在", "a listed file is missing")
        case .systemFile: (.warning, "清单列出了操作系统自己的文件", "the manifest lists a file of the operating system's own")
        case .unlistedFile: (.error, "文件不在清单中", "a file is not listed")
        case .notInEveryManifest: (.error, "文件没有列入每一份清单", "a file is not in every manifest")
        case .unlistedTagFile: (.warning, "标签文件不在标签清单中，改动了也发现不了", "a tag file is in no tag manifest: nobody would notice a change")
        case .unlistedManifest: (.error, "校验清单没有列入标签清单", "a payload manifest is not in the tag manifest")
        case .digestMismatch: (.error, "校验值不符，文件已被改动或损坏", "its digest differs: the file was changed or damaged")
        case .tagMismatch: (.error, "标签文件的校验值不符", "the digest of a tag file differs")
        case .unreadableFile: (.error, "文件无法读取", "the file cannot be read")
        case .malformedFetch: (.error, "fetch.txt 有不合规范的行", "a line of fetch.txt does not follow the standard")
        case .notFetched: (.error, "文件列在 fetch.txt 中，还没有取来", "a file of fetch.txt was not fetched yet")
        case .fetchSizeMismatch: (.error, "文件大小与 fetch.txt 不符", "its size differs from fetch.txt")
        case .malformedInfo: (.warning, "bag-info.txt 有不合规范的内容", "something in bag-info.txt does not follow the standard")
        case .oxumMismatch: (.error, "文件数或字节数与 Payload-Oxum 不符", "files or bytes differ from Payload-Oxum")
        case .unsafePath: (.error, "路径不安全，指向包外", "an unsafe path: it leads out of the bag")
        case .strangeFile: (.error, "符号链接、特殊文件或名称不是 UTF-8 的文件", "a symbolic link, a special file, or a name that is no UTF-8")
        case .windowsName: (.warning, "这个名称在 Windows 上无法使用", "Windows cannot hold this name")
        case .looseFiles: (.warning, "压缩包应当只有一个顶层文件夹，装着整个归档包", "the ZIP file should hold one folder with the bag in it")
        }
    }

    private var remedy: Bilingual {
        switch self {
        case .missingFile, .digestMismatch, .tagMismatch, .unreadableFile, .oxumMismatch, .fetchSizeMismatch, .undecodableTagFile:
            Bilingual(zh: "请从备份恢复，并查明原因。", en: "Restore it from a backup, and find out why.")
        case .unlistedFile, .strangeFile:
            Bilingual(zh: "请查明来源；不属于本记录的文件应当移出。", en: "Find out where it comes from; take it out if it does not belong here.")
        case .notFetched:
            Bilingual(
                zh: "请从 fetch.txt 所列地址取来文件，放到该路径，再核验。", en: "Get the file from its address in fetch.txt, put it there, and verify again.")
        case .unsafePath:
            Bilingual(zh: "不要用其他程序解开此包；请核实来源。", en: "Do not unpack this bag with another program; check where it comes from.")
        case .unsupportedEncoding, .unsupportedVersion, .unknownDigest:
            Bilingual(
                zh: "请用制作此包的系统核验，或请其改用 UTF-8、BagIt 1.0 和 SHA-512 重新制作。",
                en: "Verify it with the system that made it, or have it made anew with UTF-8, BagIt 1.0 and SHA-512.")
        case .weakDigest:
            Bilingual(zh: "重新归档时请加上 SHA-256 或 SHA-512 清单。", en: "Add a SHA-256 or SHA-512 manifest when it is archived again.")
        case .twinNames, .normalizationDiffers, .windowsName:
            Bilingual(zh: "复制到别的系统之前请先核对，复制后再核验一次。", en: "Verify once more after it was copied to another system.")
        default:
            Bilingual(zh: "请用原归档系统重新制作此包。", en: "Have the bag made anew by the system that wrote it.")
        }
    }

    /// - Parameters:
    ///   - path: the file that the finding is about, and the line in it.
    ///   - detail: expected and found.
    ///   - severity: where it depends on the version of BagIt.
    func diagnostic(
        _ path: String, line: Int? = nil, _ detail: Bilingual? = nil, _ severity: Diagnostic.Severity? = nil
    ) -> Diagnostic {
        let row = row
        let message = Bilingual(
            zh: row.zh + (detail.map { "（\($0.zh)）" } ?? "") + "。", en: row.en + (detail.map { " (\($0.en))" } ?? "") + ".")
        return Diagnostic(
            severity ?? row.severity, Diagnostic.Code(rawValue, .data), message, at: Place(part: path, line: line), remedy: remedy)
    }
}

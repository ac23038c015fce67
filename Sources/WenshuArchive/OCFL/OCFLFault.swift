import WenshuBasics

/// What verification can find wrong with OCFL: the codes of the specification's own list of validation codes (1.1), as far as a
/// program can tell them apart. E is what it says must be, W what should.
enum OCFLFault: String, CaseIterable {
    case E001, E003, E004, E007, E008, E010, E011, E012, E015, E016, E017, E018, E019, E020, E023, E024, E025, E033, E036, E037, E038, E040,
        E041, E042, E044, E046, E047, E048, E049, E050, E051, E052, E053, E054, E056, E057, E058, E060, E061, E063, E064, E066, E067
    case E069, E070, E071, E072, E073, E076, E079, E080, E081, E083, E090, E092, E093, E094, E095, E096, E097, E099, E100, E101, E102,
        E103, E104, E106, E107, E110, E111, E112
    case W001, W002, W003, W004, W005, W007, W008, W009, W010, W011, W013, W016

    private var sentence: (zh: String, en: String) {
        switch self {
        case .E001: ("对象文件夹中有不该有的文件或文件夹", "a file or folder that an object must not hold")
        case .E003: ("对象应当恰有一个版本声明文件", "an object must have exactly one declaration of its version")
        case .E004: ("版本声明文件的名称不合规范", "the name of the declaration does not follow the specification")
        case .E007: ("版本声明文件的内容与名称不符", "the declaration's text is not that of its name")
        case .E008: ("对象没有任何版本", "the object has no version")
        case .E010: ("版本号应当从 1 起连续", "versions must be numbered from 1 without gaps")
        case .E011: ("补零的版本号应当以 v0 开头", "zero-padded versions must begin with v0")
        case .E012: ("各版本的编号写法应当一致", "all versions must be named in one way")
        case .E015: ("版本文件夹中有不该有的文件", "a file that a version's folder must not hold")
        case .E016: ("版本有内容，却没有内容文件夹", "the version has content but no content folder")
        case .E017: ("contentDirectory 应当是一个文件夹名", "contentDirectory must be the name of one folder")
        case .E018: ("contentDirectory 不得为 . 或 ..", "contentDirectory must be neither . nor ..")
        case .E019: ("contentDirectory 应当自第一版就写明", "contentDirectory must be set in the first version")
        case .E020: ("contentDirectory 各版本不得不同", "contentDirectory must not change between versions")
        case .E023: ("内容文件没有列入清单", "a content file is not in the manifest")
        case .E024: ("内容文件夹中有空文件夹", "an empty folder within the content")
        case .E025: ("内容摘要应当用 sha512 或 sha256", "content must be addressed by sha512 or sha256")
        case .E033: ("inventory.json 不是合规的 JSON", "inventory.json is not the JSON that the specification asks for")
        case .E036: ("inventory.json 缺少必备项", "inventory.json lacks an entry")
        case .E037: ("对象标识应当是唯一的非空文字", "the identifier must be a text, not empty, and unique")
        case .E038: ("type 与声明的规范版本不符", "type is not that of the declared version of the specification")
        case .E040: ("head 应当是最高的版本", "head must be the highest version")
        case .E041: ("inventory.json 缺少 manifest 或 versions", "inventory.json lacks manifest or versions")
        case .E042: ("清单中的路径不在版本的内容文件夹内", "a content path lies in no version's content folder")
        case .E044: ("versions 应当是 JSON 对象", "versions must be a JSON object")
        case .E046: ("版本文件夹与 inventory.json 不一致，可能是写入中途被打断", "version folders and inventory.json differ; writing may have been cut short")
        case .E047: ("版本应当是 JSON 对象", "a version must be a JSON object")
        case .E048: ("版本缺少 created 或 state", "a version lacks created or state")
        case .E049: ("created 应当是带时区、精确到秒的时间（RFC 3339）", "created must be a time with seconds and zone (RFC 3339)")
        case .E050: ("state 应当是 JSON 对象，其摘要应当都在 manifest 中", "state must be a JSON object whose digests are all in the manifest")
        case .E051: ("逻辑路径应当是文字的列表", "logical paths must be a list of texts")
        case .E052: ("逻辑路径中有空的、. 或 .. 一级", "a logical path has a step that is empty, . or ..")
        case .E053: ("逻辑路径不得以斜杠开头或结尾", "a logical path must not begin or end with a slash")
        case .E054: ("user 应当有 name", "user must have a name")
        case .E056: ("fixity 的算法不在规范所列之内，没有核对", "an algorithm of fixity that the specification does not list; it was not verified")
        case .E057: ("fixity 的结构不合规范", "fixity does not have the structure that the specification asks for")
        case .E058: ("inventory.json 缺少校验文件", "inventory.json lacks its sidecar")
        case .E060: ("inventory.json 与其校验文件不符", "inventory.json differs from its sidecar")
        case .E061: ("校验文件的写法不合规范", "the sidecar does not follow the specification")
        case .E063: ("对象缺少 inventory.json", "the object lacks inventory.json")
        case .E064: ("对象的 inventory.json 与最新版本的不同", "the object's inventory.json is not that of its latest version")
        case .E066: ("旧版本的内容与现在的记载不同", "an earlier version's state is not what is said of it now")
        case .E067: ("extensions 中只能有扩展的文件夹", "extensions must hold folders of extensions only")
        case .E069: ("缺少存储根的版本声明文件", "the storage root lacks its declaration")
        case .E070: ("ocfl_layout.json 应当有 extension 和 description", "ocfl_layout.json must have extension and description")
        case .E071: ("ocfl_layout.json 的 extension 不是登记过的名称", "the extension of ocfl_layout.json is not a registered name")
        case .E072: ("存放对象的文件夹层级中有不属于对象的文件", "a file that is not part of any object")
        case .E073: ("存储根中有空文件夹", "an empty folder under the storage root")
        case .E076: ("存储根应当恰有一个版本声明文件", "a storage root must have exactly one declaration")
        case .E079: ("存储根的版本声明文件名不合规范", "the name of the root's declaration does not follow the specification")
        case .E080: ("存储根的版本声明文件内容与名称不符", "the root's declaration is not the text of its name")
        case .E081: ("对象的规范版本高于存储根", "the object's version of the specification is later than the root's")
        case .E083: ("对象不在布局规则指定的位置", "the object is not where the layout puts it")
        case .E090: ("链接、特殊文件或名称不是 UTF-8 的文件", "a link, a special file, or a name that is no UTF-8")
        case .E092: ("内容文件缺失，或与清单的摘要不符", "a content file is missing or differs from the manifest's digest")
        case .E093: ("内容文件与 fixity 的摘要不符", "a content file differs from the digest in fixity")
        case .E094: ("message 应当是文字", "message must be a text")
        case .E095: ("逻辑路径重复或互相冲突", "logical paths repeat or conflict")
        case .E096: ("manifest 中的摘要重复", "a digest is in the manifest twice")
        case .E097: ("fixity 中的摘要重复", "a digest is in fixity twice")
        case .E099: ("内容路径中有空的、. 或 .. 一级", "a content path has a step that is empty, . or ..")
        case .E100: ("内容路径不得以斜杠开头或结尾", "a content path must not begin or end with a slash")
        case .E101: ("内容路径重复或互相冲突", "content paths repeat or conflict")
        case .E102: ("inventory.json 中有规范没有的项", "inventory.json has an entry that the specification does not know")
        case .E103: ("版本的规范版本低于前一版本", "a version follows an earlier specification than the one before")
        case .E104: ("版本文件夹的名称应当是 v 加数字", "versions must be named v and a number")
        case .E106: ("manifest 应当是 JSON 对象", "manifest must be a JSON object")
        case .E107: ("清单中的文件没有任何版本用到", "no version uses a file of the manifest")
        case .E110: ("各版本的对象标识不同", "the identifier differs between versions")
        case .E111: ("fixity 应当是 JSON 对象", "fixity must be a JSON object")
        case .E112: ("存储根的 extensions 中只能有扩展的文件夹", "the root's extensions must hold folders of extensions only")
        case .W001: ("版本号最好不补零", "versions should not be zero-padded")
        case .W002: ("版本文件夹中最好没有内容文件夹以外的文件夹", "a version should hold no folder beside its content")
        case .W003: ("没有内容的版本最好没有内容文件夹", "a version without content should have no content folder")
        case .W004: ("内容摘要最好用 sha512", "content should be addressed by sha512")
        case .W005: ("对象标识最好是 URI", "the identifier should be a URI")
        case .W007: ("版本最好有 message 和 user", "a version should have message and user")
        case .W008: ("user 最好有 address", "user should have an address")
        case .W009: ("address 最好是 URI", "the address should be a URI")
        case .W010: ("版本文件夹最好有自己的 inventory.json", "a version should have an inventory.json of its own")
        case .W011: ("旧版本记载的时间、说明或人员与现在的不同", "time, message or user of a version differ from what is said of it now")
        case .W013, .W016: ("扩展的名称没有登记", "the name of an extension is not registered")
        }
    }

    private var remedy: Bilingual {
        switch self {
        case .E023, .E001, .E015, .E072, .E090:
            Bilingual(zh: "请查明来源；不属于该对象的文件应当移出。", en: "Find out where it comes from; take it out if it does not belong here.")
        case .E046, .E060, .E064:
            Bilingual(
                zh: "如果写入曾被打断，再写一次即可清理；否则请从备份恢复。",
                en: "If writing was cut short, the next writing repairs it; else restore it from a backup.")
        case .E092, .E093, .E058, .E063, .E066, .E010:
            Bilingual(zh: "请从备份恢复，并查明原因。", en: "Restore it from a backup, and find out why.")
        case .E073, .E024: Bilingual(zh: "请移除空文件夹。", en: "Remove the empty folder.")
        case .E083: Bilingual(zh: "请把对象移到应在的位置。", en: "Move the object to its place.")
        default:
            rawValue.hasPrefix("W")
                ? Bilingual(zh: "下次写入时请改正。", en: "Put it right when a version is added.")
                : Bilingual(zh: "请用原归档系统修复此对象。", en: "Have it repaired by the system that wrote it.")
        }
    }

    /// - Parameters:
    ///   - path: the file or folder that the finding is about.
    ///   - pointer: where in that file, if it is JSON.
    ///   - detail: expected and found.
    func diagnostic(_ path: String, _ pointer: String? = nil, _ detail: Bilingual? = nil) -> Diagnostic {
        let sentence = sentence
        let message = Bilingual(
            zh: sentence.zh + (detail.map { "（\($0.zh)）" } ?? "") + "。", en: sentence.en + (detail.map { " (\($0.en))" } ?? "") + ".")
        // An algorithm of somebody's own is ignored (E028), but not silently.
        let severity: Diagnostic.Severity = rawValue.hasPrefix("W") || self == .E056 ? .warning : .error
        return Diagnostic(
            severity, Diagnostic.Code(rawValue, .data), message, at: Place(part: path, pointer: pointer), remedy: remedy,
            basis: "OCFL 1.1 \(rawValue)")
    }
}

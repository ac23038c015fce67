import WenshuBasics
import WenshuContainer

/// Records in an OCFL storage root: the folder of a bag in the object of its 案卷. What is added, and each correction, is a new version
/// of the object; what was there before stays as it is.
struct OCFLRecords {
    private let store: OCFLStore

    /// - Parameter folder: the storage root is `ocfl` in it, for nothing else may lie in a root.
    init(_ folder: String, limits: Limits = .standard) throws(WenshuError) {
        store = try OCFLStore("\(folder)/ocfl", limits: limits)
    }

    private static func object(_ name: String) -> String { "urn:wenshu:\(name)" }

    /// Adds a bag to its object.
    ///
    /// - Returns: the object's folder.
    func write(
        _ record: Record, _ files: [(path: String, bytes: [UInt8])], as name: String, time: Int64, software: String
    ) throws(WenshuError) -> String {
        let id = Self.object(record.description.caseFile ?? record.id)
        let message = record.correction.map { "更正：\($0.reason)" } ?? "归档：\(record.description.title)"
        let note = OCFLStore.Note(
            message: message, userName: record.settings.operatorName ?? software,
            userAddress: record.settings.operatorAddress ?? "urn:wenshu", created: time)
        try store.write(id, files.map { .init("\(name)/\($0.path)", .bytes($0.bytes)) }, as: .addition, note: note)
        return store.folder(of: id)
    }

    /// The object's folder, where the latest version of it holds a bag of this name.
    func find(_ name: String, object: String) throws(WenshuError) -> String? {
        let id = Self.object(object)
        guard store.contains(id), let latest = try store.versions(of: id).last else { return nil }
        return latest.files.contains { $0.path.hasPrefix("\(name)/") } ? store.folder(of: id) : nil
    }

    /// The bags of an object.
    ///
    /// - Parameter path: the object's folder.
    /// - Returns: for each, its name and its files.
    static func bags(_ path: String, limits: Limits) throws(WenshuError) -> [(name: String, files: [(path: String, bytes: [UInt8])])] {
        var root = OutputFile.folder(of: path)
        while !OCFLVerifier.declares(root).root, root != ".", root != "/" { root = OutputFile.folder(of: root) }
        let inventory = try JSONReader.read(try InputFile.read("\(path)/inventory.json", limits: limits), limits: limits)
        let store = try OCFLStore(root, limits: limits)
        return try ScratchFolder.use { scratch throws(WenshuError) in
            try store.restore(inventory["id"]?.text ?? "", to: "\(scratch)/object")
            return try FolderListing.children(of: "\(scratch)/object").folders.map { name throws(WenshuError) in
                let source = try FolderSource("\(scratch)/object/\(name)", limits: limits)
                var files: [(path: String, bytes: [UInt8])] = []
                for file in source.files { files.append((file.text, try source.read(file, atMost: limits.inputBytes, []).bytes)) }
                return (name, files)
            }
        }
    }

    static func notForOthers(_ name: String) -> WenshuError {
        WenshuError(
            Diagnostic.Code("notForOthers", .usage),
            Bilingual(zh: "“\(name)”只能重新封装为 BagIt 包。", en: "“\(name)” can be repacked as a bag only."),
            remedy: Bilingual(zh: "请用 wenshu archive --format 归档原文件。", en: "Archive its document with wenshu archive --format."))
    }
}

import WenshuBasics
import WenshuContainer

/// A record as an encapsulation package of DA/T 48-2009, and back.
///
/// What DA/T 46 has no element for goes along as a document beside it (附属文档): `record.json`, the events, the checks.
enum EEPRecord {
    private static let sidecars = ["record.json", "events.ndjson", "checks.json"]

    /// - Parameter original: the package that the record corrects.
    static func package(_ record: Record, time: Int64, software: String, original: EEPOriginal?) -> EEPPackage {
        let metadata = DAT46(record, software: software)
        let parts = metadata.record.element(MetadataScheme.record).children.filter { $0.name != "电子属性" }
        return EEPPackage(
            created: Timestamp.iso(time),
            unit: record.settings.unit ?? record.settings.fondsName ?? record.description.issuers.first ?? software,
            record: parts.map(withoutCounts),
            business: metadata.business.map { $0.element(MetadataScheme.business) },
            agents: metadata.agents.map { $0.element(MetadataScheme.agent) }, documents: documents(record), original: original)
    }

    private static func documents(_ record: Record) -> [EEPPackage.Document] {
        func file(_ file: RecordFile) -> EEPPackage.File { .init(name: file.name, content: .bytes(file.bytes), format: file.format.name) }
        let main = record.files.filter { $0.role != .attachment }.map(file)
        let metadata = zip(
            sidecars,
            [
                JSONWriter.bytes(RecordJSON.value(record), pretty: true), EventChain.bytes(record.events),
                JSONWriter.bytes(record.checks, pretty: true),
            ]
        ).map { EEPPackage.File(name: $0, content: .bytes($1), format: "JSON") }
        let attachments = record.files.filter { $0.role == .attachment }
        return [.init(isMain: true, title: record.description.title, files: main)]
            + attachments.map { .init(isMain: false, title: $0.name, files: [file($0)]) }
            + [.init(isMain: false, title: "本程序的元数据", files: metadata)]
    }

    /// The schema of DA/T 48 has no 件数: its documents are counted.
    private static func withoutCounts(_ element: EEPElement) -> EEPElement {
        var copy = element
        copy.children.removeAll { $0.name == "件数" }
        return copy
    }

    /// The files of a version that ``package(_:time:software:original:)`` made, under the paths that they have in a bag.
    static func files(
        _ version: EEPReader.Version, of reader: EEPReader, limits: Limits
    ) throws(WenshuError) -> [(path: String, bytes: [UInt8])] {
        let bytes = try reader.bytes(of: version.files)
        guard let json = zip(version.files, bytes).reversed().first(where: { $0.0.name == sidecars[0] })?.1 else { return [] }
        var paths = (try JSONReader.read(json, limits: limits)["files"]?.list ?? []).prefix(limits.entries).compactMap { $0["path"]?.text }
        var files: [(path: String, bytes: [UInt8])] = []
        for (file, bytes) in zip(version.files, bytes) {
            if let index = paths.firstIndex(where: { $0.hasSuffix("/\(file.name)") }) {
                files.append((paths.remove(at: index), bytes))
            } else if sidecars.contains(file.name) {
                files.append(("data/metadata/\(file.name)", bytes))
            }
        }
        return files
    }

    /// What the records in a package that this program made say otherwise than the package: which files there are, and which version
    /// corrects which.
    static func findings(_ reader: EEPReader, limits: Limits) throws(WenshuError) -> [Diagnostic] {
        let sheets = reader.versions.map { version in version.files.last { $0.name == sidecars[0] } }
        var texts = try reader.bytes(of: sheets.compactMap { $0 })[...]
        var findings = Findings()
        var older: (version: EEPReader.Version, record: Value?)?
        for (version, sheet) in zip(reader.versions, sheets) {
            let record = sheet.flatMap { _ in try? JSONReader.read(texts.removeFirst(), limits: limits) }
                .flatMap { $0["schema"]?.text == RecordJSON.schema ? $0 : nil }
            if let record {
                for fault in faults(version, record) { findings.add(fault) }
                if let older {
                    let digest = try reader.digest(of: older.version)
                    for fault in faults(version, record, after: older.record, digest: digest) { findings.add(fault) }
                }
            }
            older = (version, record)
        }
        return findings.all
    }

    /// Of the files that a record lists.
    private static func faults(_ version: EEPReader.Version, _ record: Value) -> [Diagnostic] {
        var files = version.files
        // Attachments of the same names stand before them.
        for name in sidecars { if let index = files.lastIndex(where: { $0.name == name }) { files.remove(at: index) } }
        let listed = (record["files"]?.list ?? []).map { (name: $0["name"]?.text ?? "", sha256: $0["sha256"]?.text ?? "") }
        var there = Dictionary(grouping: files) { [$0.name, $0.sha256] }
        let changed = listed.filter { there[[$0.name, $0.sha256]]?.popLast() == nil }
        var others = Dictionary(grouping: there.values.joined(), by: \.name)
        let faults = changed.map { wanted in
            guard let file = others[wanted.name]?.popLast() else {
                return EEPFault.missingFile.diagnostic(version.layer.path, Bilingual(zh: wanted.name, en: wanted.name))
            }
            return EEPFault.digestMismatch.diagnostic(file.id, expected(wanted.sha256, file.sha256))
        }
        let unlisted = others.values.joined().sorted { $0.data < $1.data }
        return faults + unlisted.map { EEPFault.unlistedFile.diagnostic($0.id, Bilingual(zh: $0.name, en: $0.name)) }
    }

    /// Of a record that corrects an older one.
    private static func faults(
        _ version: EEPReader.Version, _ record: Value, after older: Value?, digest: String?
    ) -> [Diagnostic] {
        let path = "\(version.layer.path)/修改封装内容"
        var faults: [Diagnostic] = []
        func compare(_ fault: EEPFault, _ path: String, _ wanted: String?, _ found: String?) {
            if wanted != found { faults.append(fault.diagnostic(path, expected(wanted, found))) }
        }
        compare(.originalMismatch, "\(path)/原封装包", record["corrects"]?["sha256"]?.text, digest)
        guard let older else { return faults }
        func number(_ value: Value?) -> String? { value?.number?.integer.map(String.init) }
        compare(.versionMismatch, "\(path)/修订内容", older["recordId"]?.text, record["recordId"]?.text)
        compare(.versionMismatch, "\(path)/修订内容", older["archivalCode"]?.text, record["archivalCode"]?.text)
        compare(.versionMismatch, "\(path)/修订内容", number(older["version"]), number(record["corrects"]?["version"]))
        compare(
            .versionMismatch, "\(path)/修订内容", older["version"]?.number?.integer.map { "\($0 &+ 1)" }, number(record["version"]))
        return faults
    }

    private static func expected(_ wanted: String?, _ found: String?) -> Bilingual {
        Bilingual(zh: "应为 \(wanted ?? "无")，实为 \(found ?? "无")", en: "expected \(wanted ?? "none"), found \(found ?? "none")")
    }
}

extension MetadataTree {
    /// The same as an element.
    fileprivate func element(_ scheme: MetadataElement) -> EEPElement {
        EEPElement(
            scheme.name, text ?? "",
            children: scheme.children.flatMap { child in values(child).map { $0.element(child) } }
                .filter { !$0.text.isEmpty || !$0.children.isEmpty || mayBeEmpty($0.name) })
    }

    /// Such as 权限管理, which must stand there and need not hold anything.
    private func mayBeEmpty(_ name: String) -> Bool {
        EEPGrammar.children(of: name)?.allSatisfy { $0.count == .optional || $0.count == .any } == true
    }
}

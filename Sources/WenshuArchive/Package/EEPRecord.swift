import WenshuBasics
import WenshuContainer

/// A record as an encapsulation package of DA/T 48-2009, and back.
///
/// What DA/T 46 has no element for goes along as a document beside it (附属文档): `record.json`, the events, the checks.
enum EEPRecord {
    private static let sidecars = ["record.json", "events.ndjson", "checks.json"]

    static func package(_ record: Record, time: Int64, software: String) -> EEPPackage {
        let metadata = DAT46(record, software: software)
        let parts = metadata.record.element(MetadataScheme.record).children.filter { $0.name != "电子属性" }
        return EEPPackage(
            created: Timestamp.iso(time),
            unit: record.settings.unit ?? record.settings.fondsName ?? record.description.issuers.first ?? software,
            record: parts.map(withoutCounts),
            business: metadata.business.map { $0.element(MetadataScheme.business) },
            agents: metadata.agents.map { $0.element(MetadataScheme.agent) }, documents: documents(record))
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

    /// The files of a package that ``package(_:time:software:)`` made, under the paths that they have in a bag.
    static func files(_ reader: EEPReader, limits: Limits) throws(WenshuError) -> [(path: String, bytes: [UInt8])] {
        guard let json = reader.files.first(where: { $0.name == sidecars[0] })?.bytes else { return [] }
        var paths = (try JSONReader.read(json, limits: limits)["files"]?.list ?? []).compactMap { $0["path"]?.text }
        var files: [(path: String, bytes: [UInt8])] = []
        for file in reader.files {
            if let index = paths.firstIndex(where: { $0.hasSuffix("/\(file.name)") }) {
                files.append((paths.remove(at: index), file.bytes))
            } else if sidecars.contains(file.name) {
                files.append(("data/metadata/\(file.name)", file.bytes))
            }
        }
        return files
    }
}

extension MetadataTree {
    /// The same as an element.
    fileprivate func element(_ scheme: MetadataElement) -> EEPElement {
        EEPElement(
            scheme.name, text ?? "",
            children: scheme.children.flatMap { child in (children[child.id] ?? []).map { $0.element(child) } }
                .filter { !$0.text.isEmpty || !$0.children.isEmpty })
    }
}

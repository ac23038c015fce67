public import WenshuBasics
import WenshuContainer

extension Record {
    /// The record with what is done to it when it is archived: the checks, and the events of this version.
    ///
    /// - Parameters:
    ///   - time: seconds since 1970 that every event of this version states, so that the same record gives the same bytes.
    ///   - facts: what reading told of each file, by ``RecordFile/role`` and name in the order of ``files``.
    public func archived(at time: Int64, facts: [ContentFacts?], software: String) -> Record {
        var record = self
        let stamp = Timestamp.iso(time)
        let person = settings.operatorName ?? software
        func add(_ kind: RecordEvent.Kind, by agent: String, isSuccess: Bool = true, _ detail: String) {
            record.events.append(RecordEvent(kind, time: stamp, agent: agent, isSuccess: isSuccess, detail: detail))
        }
        if let correction { add(.correction, by: person, "第\(version)版更正第\(correction.version)版：\(correction.reason)") }
        for file in files { add(.ingestion, by: person, "\(file.role.label) \(file.name)，\(file.bytes.count) 字节") }
        add(.digest, by: software, files.map { "\($0.name) SHA-256 \($0.digest(.sha256))" }.joined(separator: "；"))
        add(.identification, by: software, files.map { "\($0.name) \($0.format.name)" }.joined(separator: "；"))
        let count = extraction["fields"]?.object?.count ?? 0
        add(.extraction, by: software, "提取\(count)项要素，\(reviewCount)项待核对")
        if let copy = files.first(where: { $0.role == .readingCopy }) { add(.normalization, by: software, "转换出阅读副本 \(copy.name)") }
        let checked = CheckedRecord(record: record, facts: record.factsByPath(facts))
        let report = CheckReport(checked, stage: .archiving, time: stamp, software: software)
        record.checks = report.json
        add(.validation, by: software, isSuccess: !report.isFailure, "归档时四性检测：\(report.conclusion)")
        add(.packaging, by: person, "归档，档号\(description.code?.text ?? "未编")")
        return record
    }

    func factsByPath(_ facts: [ContentFacts?]) -> [String: ContentFacts] {
        var byPath: [String: ContentFacts] = [:]
        for (file, facts) in zip(files, facts) { byPath[file.path] = facts }
        return byPath
    }
}

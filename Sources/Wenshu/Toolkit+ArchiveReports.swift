public import WenshuArchive
public import WenshuBasics
import WenshuContainer
import WenshuTemplate

extension Toolkit {
    /// The report of a check as a document, by the template `archiveCheckReport`.
    ///
    /// - Parameter path: its ending says which format.
    public func reportBytes(_ report: CheckReport, of package: String, as path: String) throws(WenshuError) -> [UInt8] {
        let record = try RecordPackage(package, limits: limits).record
        let checks = report.json["checks"]?.list ?? []
        let byHand = checks.filter { $0["result"]?.text == "由人工检测" }
        var data = report.json.object ?? ValueObject()
        data["byHand"] = .list(byHand.compactMap { $0["title"] })
        data["automatic"] = .list(checks.filter { !byHand.contains($0) }.map(Self.row))
        data["time"] = .text(String(report.time.prefix(16).map { $0 == "T" ? " " : $0 }))
        data["title"] = .text(record.description.title)
        data["code"] = .text(record.description.code?.text ?? "未编")
        data["operator"] = .text(record.settings.operatorName ?? "　　　　　　")
        return try filled("archiveCheckReport", .object(data), as: path)
    }

    /// A hand-over list as JSON, CSV, or as a document to sign by the template `handOverList`.
    public func listBytes(_ list: HandOverList, as path: String) throws(WenshuError) -> [UInt8] {
        if path.hasSuffix(".json") { return JSONWriter.bytes(list.json, pretty: true) }
        if path.hasSuffix(".csv") { return Array(list.csv.utf8) }
        return try filled("handOverList", list.json, as: path)
    }

    /// Writes a record that is archived already in another form; what comes out holds the same files of the record, bit for bit. A bag as a bag,
    /// and an E-ARK SIP as one, keep all their bytes; of anything else a new package is made with the time of the old one.
    ///
    /// - Parameter version: of an encapsulation package, an older version of the record that it holds, from 1. By default the newest.
    /// - Throws: what verification finds: a damaged record is not carried on.
    public func repackArchive(
        _ path: String, version: Int? = nil, into folder: String, as form: RecordArchive.Form, force: Bool
    ) throws(WenshuError) -> String {
        let old = RecordArchive.form(of: path)
        if version != nil || old == .eep || old.isSIP != form.isSIP {
            let package = try RecordPackage(path, version: version, limits: limits)
            if let error = WenshuError(package.findings.filter { $0.severity == .error }) { throw error.with(file: path) }
            return try RecordArchive.write(
                package.record, into: folder, as: form, force: force, time: package.time ?? environment.now(), software: Self.software)
        }
        let files = try PackageFiles.read(path, limits: limits)
        if let error = WenshuError(files.findings.filter { $0.severity == .error }) { throw error.with(file: path) }
        return try RecordArchive.write(files, into: folder, as: form, force: force)
    }

    /// What a check found needs words only where it did not pass: the report has one page.
    private static func row(_ check: Value) -> Value {
        var object = check.object ?? ValueObject()
        if check["result"]?.text != "合格" { object["note"] = check["evidence"] }
        return .object(object)
    }

    private func filled(_ template: String, _ data: Value, as path: String) throws(WenshuError) -> [UInt8] {
        let format = try Self.templateFormat(ofPath: path)
        let name = "\(template)/template.\(format.extensions[0])"
        guard let file = SharedFiles.path(.templates, name) else { throw Self.templateMissing(name) }
        var options = RenderOptions()
        options.limits = limits
        return try Template(try InputFile.read(file, limits: limits), filters: .wenshu, limits: limits).render(data, options: options)
    }
}

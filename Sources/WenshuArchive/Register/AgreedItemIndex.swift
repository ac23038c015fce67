public import WenshuBasics
public import WenshuContainer

/// An index over all records of a folder: a line for each agreed item (议定事项) with its owner and due date, and one for each record
/// without any. Made from the register, a line at a time.
public enum AgreedItemIndex {
    public enum Form: String, Sendable, CaseIterable {
        case ndjson, csv
    }

    /// Writes the index; it appears whole or not at all.
    public static func write(folder: String, to path: String, as form: Form, limits: Limits = .standard) throws(WenshuError) {
        let head = ["档号", "题名", "文号", "责任者", "日期", "密级", "保管期限", "议定事项", "责任单位", "配合单位", "期限"]
        try OutputFile.write(to: path, force: true) { sink throws(WenshuError) in
            var buffer = form == .csv ? Array(CSV.text([head]).utf8) : []
            func flush() throws(WenshuError) {
                let bytes = buffer
                buffer.removeAll(keepingCapacity: true)
                let result = bytes.withUnsafeBufferPointer { piece -> Result<Void, WenshuError> in
                    do throws(WenshuError) { return .success(try sink(piece)) } catch { return .failure(error) }
                }
                try result.get()
            }
            try Register.forEach(in: folder, limits: limits) { entry throws(WenshuError) in
                for line in lines(entry, form) { buffer += Array(line.utf8) }
                if buffer.count > 1 << 18 { try flush() }
            }
            try flush()
        }
    }

    private static func lines(_ entry: Register.Entry, _ form: Form) -> [String] {
        let items: [RecordDescription.AgreedItem?] = entry.agreedItems.isEmpty ? [nil] : entry.agreedItems.map(Optional.some)
        return items.map { item in
            switch form {
            case .csv:
                CSV.line([
                    entry.code?.text ?? "", entry.title, entry.number ?? "", entry.issuers.joined(separator: "、"), entry.date ?? "",
                    entry.security,
                    entry.retention.label, item?.text ?? "", item?.responsible.joined(separator: "、") ?? "",
                    item?.cooperating.joined(separator: "、") ?? "", item?.deadline ?? "",
                ])
            case .ndjson: JSONWriter.string(json(entry, item)) + "\n"
            }
        }
    }

    private static func json(_ entry: Register.Entry, _ item: RecordDescription.AgreedItem?) -> Value {
        var object = ValueObject()
        for (key, value) in (entry.json.object ?? ValueObject()).entries where !["items", "source", "time"].contains(key) {
            object[key] = value
        }
        if let item { object["item"] = item.json }
        return .object(object)
    }
}

import WenshuBasics
import WenshuDocument

extension DerivedField {
    /// The sign-off of a document that bears no seal (GB/T 9704-2012, 7.3.5.2).
    static let unsealedSignOff = DerivedField(
        "/unsealedSignOff", "无印落款文字", help: "不加盖印章时的署名和成文日期，每行一个：署名右空二字，日期首字比署名首字右移二字；日期长于署名的，日期右空二字。"
    ) { _, root in
        guard let names = root["issuers"]?.paragraphs, let date = root.date("/date") else { return nil }
        return .text(LayoutProfile.officialDocument.unsealedSignOff(names, date: date.chinese).joined(separator: "\n"))
    }
}

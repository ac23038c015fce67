/// Who is made responsible by name in running text: 由揭志华同志负责盯守, 由分管副镇长覃世昌具体负责.
enum AssignedPersons {
    private static let verbs = ["牵头负责", "具体负责", "全面负责", "负总责", "负责", "牵头", "包干", "包抓", "督办", "承办", "主抓", "盯守", "主责"]

    /// The name of the person, or of the first of several, that a range makes responsible.
    static func find(_ text: FoldedText, _ range: Range<Int>) -> Range<Int>? {
        for clause in text.pieces(range, closing: ["，", "；", "。", "！", "："]) {
            // 约谈企业负责人
            guard let verb = text.find(anyOf: verbs, in: clause), !text.has("人", at: verb.range.upperBound) else { continue }
            // 由揭志华负责; 妇女主任刘满英负责: without 由 a title must say that it is a person.
            let agent = text.findLast("由", in: clause.lowerBound..<verb.range.lowerBound)
            let who = (agent?.upperBound ?? clause.lowerBound)..<verb.range.lowerBound
            guard let name = name(text, who, needsTitle: agent == nil) else { continue }
            return name
        }
        return nil
    }

    /// The first of the persons that a range is nothing but, title and 同志 beside the name.
    private static func name(_ text: FoldedText, _ range: Range<Int>, needsTitle: Bool) -> Range<Int>? {
        var range = text.trimmed(range)
        for word in ["具体", "亲自", "全程", "同志", "全面"]
        where range.count > word.unicodeScalars.count + 1 && text.ends(with: word, before: range.upperBound) {
            range = range.lowerBound..<range.upperBound - word.unicodeScalars.count
        }
        let list = PersonAtom.list(text, in: range)
        guard list.rest.isEmpty, let person = list.persons.first, list.persons.allSatisfy({ !$0.isDoubtful }) else { return nil }
        // 文物股 begins like a name.
        let isUnit = "股科室处所站组部局办队委院会".unicodeScalars.contains(text[person.nameRange.upperBound - 1])
        return !isUnit && (person.title != nil || !needsTitle && person.nameRange == range) ? person.nameRange : nil
    }
}

import WenshuBasics

/// Whether a document writes the same organ in two ways.
enum OrganNames {
    /// Names that stand alone in the data (issuers, recipients, units): 云水县水利局 beside 水利局 or 县水利局; and in running text the
    /// short forms that are none: 云水县检察院 beside 云水县人民检察院. 我局, 该局 and the like are no names.
    @Sendable static func variants(_ subject: CheckSubject) -> [Hit] {
        let texts = subject.texts
        let names = texts.filter { isOrgan($0.text) }
        let known = Set(names.map(\.text))
        var reported: Set<String> = []
        var hits: [Hit] = []
        for (place, name) in names {
            guard let full = known.first(where: { isShortForm(name, of: $0) }), reported.insert(name).inserted else { continue }
            hits.append(Hit(place, quoting: "\(full)、\(name)"))
        }
        for full in known.sorted() {
            guard let short = clipped(full), !reported.contains(short) else { continue }
            guard let (place, _) = texts.first(where: { $0.text.contains(short) }) else { continue }
            hits.append(Hit(place, quoting: "\(full)、\(short)"))
        }
        return hits
    }

    private static func isOrgan(_ text: String) -> Bool {
        text.count >= 3 && text.count <= 24 && endings.contains { text.hasSuffix($0) } && text.unicodeScalars.allSatisfy(\.isHan)
            && !pronouns.contains { text.hasPrefix($0) }
    }

    /// 水利局 or 县水利局 of 云水县水利局.
    private static func isShortForm(_ name: String, of full: String) -> Bool {
        guard full.count > name.count, full.hasSuffix(name) else { return false }
        let place = full.dropLast(name.count)
        let isBare = place.last.map { "省市县区旗州".contains($0) } ?? false
        let keepsLevel = name.first.map { "省市县区旗州".contains($0) } ?? false
        return isBare || keepsLevel
    }

    /// The name without 人民, which no court and no procuratorate leaves out in a document.
    private static func clipped(_ name: String) -> String? {
        for ending in ["人民检察院", "人民法院"] where name.hasSuffix(ending) && name.count > ending.count {
            return String(name.dropLast(ending.count)) + ending.dropFirst(2)
        }
        return nil
    }

    private static let endings = ["局", "委员会", "人民政府", "人民检察院", "人民法院", "检察院", "厅", "办事处", "办公室", "中心", "支队", "大队"]
    private static let pronouns = ["我", "你", "本", "该", "贵"]
}

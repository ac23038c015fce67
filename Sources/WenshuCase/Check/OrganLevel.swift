/// Levels of organs, as far as their names tell them.
enum OrganLevel {
    /// Whether a procuratorate and an agency are of different levels or places: the agency's name begins with another place, of another
    /// kind (县, 市, 省) than the procuratorate's, that is not the procuratorate's own higher unit.
    static func differ(_ procuratorate: String, _ agency: String) -> Bool {
        guard procuratorate.hasSuffix(ending) else { return false }
        let place = procuratorate.dropLast(ending.count)
        guard let kind = place.last, let mark = agency.firstIndex(where: { "省市县区旗州".contains($0) }), !agency.hasPrefix(place) else {
            return false
        }
        return !place.hasSuffix(agency[...mark]) && agency[mark] != kind
    }

    /// The same of two organs of which one is a procuratorate.
    static func differAmong(_ organ: String, _ other: String) -> Bool {
        other.hasSuffix(ending) ? differ(other, organ) : differ(organ, other)
    }

    private static let ending = "人民检察院"
}

import WenshuBasics

/// The one list of document kinds. The command line, the check, the templates and the tests read it; nothing else counts kinds.
///
/// A new kind is: a file in this folder with its data, a row here, and `Templates/<id>/` with `template.txt` and `example.json`.
public enum DocumentKinds {
    public static let all: [DocumentKind] = [
        .procuratorialRecommendation,
        .rectificationPlan,
        .agencyReply,
        .jointMeetingMinutes,
        .supportActionOpinion,
    ]

    /// The kind of this identifier or Chinese title.
    public static func find(_ id: String) -> DocumentKind? {
        all.first { $0.id == id } ?? all.first { $0.title.zh == id }
    }

    /// The identifier nearest to a mistyped one.
    package static func nearest(to id: String) -> String? { NearestName.find(id, among: all.flatMap { [$0.id, $0.title.zh] }) }
}

package import WenshuBasics

/// What the rules of a kind look at: the document's structure, its atoms, and the envelope that was read before.
package struct FieldContext: Sendable {
    package let structure: DocumentStructure
    package let kind: ExtractionKind
    package let envelope: [String: Found]
    package let atoms: DocumentAtoms
    /// The document's own date, where it states a day.
    package let date: CalendarDate?
    /// The lines of the first 30,000 characters: looking for each of many names through all of a longer text would not end.
    let firstPages: [Int]
    /// What says that a figure the rules took is hardly one of its field; none where the rules are to be seen alone.
    let secondReader: SecondReader?

    package init(structure: DocumentStructure, kind: ExtractionKind, envelope: [String: Found], secondReader: SecondReader? = nil) {
        self.structure = structure
        self.kind = kind
        self.envelope = envelope
        self.secondReader = secondReader
        var length = 0
        firstPages = Array(
            structure.content.prefix { line in
                length += structure.text[line].text.count
                return length <= 30_000
            })
        date = (envelope["date"]?.value.text).flatMap { CalendarDate(iso: $0) }
        // Minutes without a date are counted from the first day that they state, that of the meeting.
        let held = date == nil && kind == .meetingMinutes ? Self.firstDay(structure) : nil
        atoms = DocumentAtoms(structure, base: (date ?? held).map { PartialDate($0) })
    }

    private static func firstDay(_ structure: DocumentStructure) -> CalendarDate? {
        for line in structure.content.prefix(12) {
            for atom in DateAtom.scan(AtomText(structure.text[line].text)) where atom.statedYear != nil {
                if let day = atom.expression.resolved(in: DateContext(base: nil))?.date, day.day != nil { return day.latest }
            }
        }
        return nil
    }

    package var text: DocumentText { structure.text }
    package var lines: [Line] { structure.text.lines }

    /// Whether a line stands below a heading that rejects what was recommended: 不予采纳的理由.
    func isGroundOfDispute(_ line: Int) -> Bool {
        var section = structure.sections.sectionOfLine[line]
        while let open = section {
            if structure.sections.all[open].words.contains(anyOf: ["不予采纳", "不采纳", "难以采纳", "不能采纳", "无法采纳", "异议", "不同意", "不认同"]) {
                return true
            }
            section = structure.sections.all[open].parent
        }
        return false
    }

    /// The sender, to resolve 我局 and the like.
    package var issuers: [String] { envelope["issuers"]?.value.list?.compactMap(\.text) ?? [] }

    /// The addressees, to resolve 贵院 and the like.
    package var addressees: [String] { envelope["addressees"]?.value.list?.compactMap(\.text) ?? [] }
}

/// The readers of the fields besides the envelope, one for each kind that has any.
package enum FieldReaders {
    package typealias Reader = @Sendable (FieldContext) -> [String: Found]

    package static func reader(for kind: ExtractionKind) -> Reader? { table[kind] }

    private static let table: [ExtractionKind: Reader] = [
        .agencyReply: AgencyReplyFields.read,
        .rectificationPlan: RectificationPlanFields.read,
        .meetingMinutes: MeetingMinutesFields.read,
        .clueTransfer: ClueTransferFields.read,
        .clueResult: ClueResultFields.read,
        .consultationNotice: ConsultationNoticeFields.read,
        .supportRequest: SupportRequestFields.read,
        .enforcementNotice: EnforcementNoticeFields.read,
        .officialNotice: OfficialNoticeFields.read,
        .recommendation: RecommendationFields.read,
        .supportOpinion: SupportOpinionFields.read,
    ]
}

/// The fields of minutes (会议纪要).
enum MeetingMinutesFields {
    @Sendable static func read(_ context: FieldContext) -> [String: Found] {
        let parts = MinutesParts(context.structure)
        let finder = DecisionFinder(context.structure, parts)
        let meeting = MinutesMeeting(context, parts, decisions: finder.taken)
        let persons = MinutesPersons(context, parts, decisions: finder.taken)
        let held = meeting.held()
        let decisions = finder.places.compactMap { Decision($0, context).found }
        var found: [String: Found] = [:]
        found["meetingName"] = meeting.name()
        found["session"] = meeting.session()
        found["heldOn"] = held.date
        found["startsAt"] = held.start
        found["endsAt"] = held.end
        found["place"] = meeting.place()
        found["chair"] = persons.chair
        found["recorder"] = persons.recorder
        found["attendees"] = persons.list(.attendees)
        found["observers"] = persons.list(.observers)
        found["absentees"] = persons.list(.absentees)
        found["topics"] = MinutesTopics.find(context, parts, decisions: finder.taken)
        found["decisions"] = Found.list(decisions, by: Rule("decisions", 0.95))
        return found
    }
}

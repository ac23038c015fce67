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
        found["attendees"] = Found.list(persons.attendees, by: Rule("attendees", 0.95))
        found["observers"] = Found.list(persons.observers, by: Rule("observers", 0.95))
        found["absentees"] = Found.list(persons.absentees, by: Rule("absentees", 0.95))
        found["topics"] = MinutesTopics.find(context, parts, decisions: finder.taken)
        found["decisions"] = Found.list(decisions, by: Rule("decisions", 0.95))
        return found
    }
}

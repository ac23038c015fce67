public import WenshuBasics

/// Until when the agency must reply and rectify, and the procuratorate must review: counted from the day of receipt.
public struct ReplyPeriod: Sendable {
    /// The day of receipt: of the service receipt, else as a reply says.
    public let receipt: Stated<CalendarDate>
    /// The limit for the reply in law.
    public let limit: TimeLimit
    public let statutory: Computation
    /// The same as the recommendation states it, where that is another period.
    public let stated: Computation?
    /// When the reply is due, and when it is late by either measure (C14).
    public let due: Computation
    public let latest: Computation
    /// The end of the rectification period: two months, unless the recommendation says otherwise.
    public let rectification: Computation
    public let rectificationLimit: TimeLimit
    /// The end of the month of review for suit (规则 47), in administrative public-interest cases.
    public let review: Computation?

    /// - Returns: nothing where no day of receipt is known, or the law of the day set no period.
    init?(_ recommendation: IssuedRecommendation, receipt: Stated<CalendarDate>?) {
        guard let receipt else { return nil }
        let profile = [RuleProfile].inForce(on: recommendation.date?.value ?? receipt.value)
        let isUrgent = recommendation.isUrgent && recommendation.procedure == .administrative
        guard let limit = profile.limits[isUrgent ? .urgentReply : .reply] else { return nil }
        self.receipt = receipt
        self.limit = limit
        statutory = limit.computation(from: receipt.value)
        stated = Self.other(recommendation.replyWithin, than: limit)?.computation(from: receipt.value)
        (due, latest) = stated.map { [statutory] in Computation.combined(statutory, $0) } ?? (statutory, statutory)
        rectificationLimit = profile.limits[.reply] ?? limit
        rectification = (Self.other(recommendation.rectifyWithin, than: rectificationLimit) ?? rectificationLimit)
            .computation(from: receipt.value)
        review =
            recommendation.procedure == .administrative ? TimeLimit.administrativeReview.computation(from: rectification.end) : nil
    }

    /// The limit with the stated length, where that differs.
    private static func other(_ period: (length: Int, unit: TimeLimit.Unit)?, than limit: TimeLimit) -> TimeLimit? {
        guard let period, period.length != limit.length || period.unit != limit.unit else { return nil }
        var other = limit
        (other.length, other.unit) = period
        return other
    }
}

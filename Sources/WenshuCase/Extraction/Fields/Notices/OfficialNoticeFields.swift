import WenshuBasics

/// 通知、意见、办法 and other documents of administration: their outline, what they are based on, when they take effect.
enum OfficialNoticeFields {
    @Sendable static func read(_ context: FieldContext) -> [String: Found] {
        let outline = DocumentOutline(context)
        var found: [String: Found] = [:]
        found["outline"] = outline.found
        found["basis"] = BasisField.find(context, outline)
        found["effectiveFrom"] = EffectiveDate.find(context)
        return found
    }
}

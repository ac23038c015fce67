extension Document {
    /// The document as one numbered list of blocks.
    public func reading(view: RevisionView = .accepted) -> Reading {
        Reading(format: format ?? "", metadata: metadata, blocks: [], warnings: warnings)
    }
}

/// Where the parts of the document stand: head, addressee, body, signature, closing notes, annex.
package struct Zones: Sendable {
    /// Lines before the addressee or, without one, before the body.
    package var head: Range<Int> = 0..<0
    /// The addressee's words without label and closing colon.
    package var addressee: Span?
    /// From behind the addressee to the signature.
    package var body: Range<Int> = 0..<0
    /// The names of who signs, in order.
    package var signers: [Span] = []
    /// The date of the signature.
    package var date: Span?
    /// Lines of the note of attachments.
    package var attachments: [Int] = []
    /// Lines of copies, printing, contact and the like behind or before the signature.
    package var closing: Set<Int> = []
    /// The annexed document, its title line first.
    package var annex: Range<Int>?
}

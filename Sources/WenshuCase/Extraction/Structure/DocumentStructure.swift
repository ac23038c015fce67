/// The parts of an official document, found by their place and form.
package struct DocumentStructure: Sendable {
    package let text: DocumentText

    package init(_ text: DocumentText) {
        self.text = text
    }
}

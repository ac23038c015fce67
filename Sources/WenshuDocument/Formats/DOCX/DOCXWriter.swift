package import WenshuBasics

package enum DOCXWriter {
    package static func write(_ document: Document) throws(WenshuError) -> [UInt8] {
        fatalError("written by its helper")
    }
}

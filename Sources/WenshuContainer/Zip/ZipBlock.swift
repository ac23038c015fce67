/// Members with their headers, put together once and added to many archives.
package struct ZipBlock: Sendable {
    let members: [UInt8]
    let directory: [UInt8]
    /// Where in the directory stands how far from the block's beginning each member lies.
    let offsets: [Int]

    /// - Parameter fill: adds the members.
    package init(_ fill: (inout ZipWriter) -> Void) {
        var writer = ZipWriter()
        fill(&writer)
        (members, directory) = writer.parts()
        var offsets: [Int] = []
        var at = 0
        while at < directory.count {
            offsets.append(at + 42)
            at += 46 + Int(directory[at + 28]) + Int(directory[at + 29]) << 8
        }
        self.offsets = offsets
    }

    package var size: Int { members.count + directory.count }
}

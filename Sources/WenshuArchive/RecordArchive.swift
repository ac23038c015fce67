public import WenshuBasics
import WenshuContainer

/// Writes records as BagIt bags: a ZIP file each, or a folder each. What appears is whole; nothing is overwritten unasked.
public enum RecordArchive {
    public enum Form: String, Sendable, CaseIterable {
        /// One deterministic ZIP file.
        case zip
        /// A folder.
        case folder
    }

    /// - Parameter folder: where the bag is put; made where it is missing.
    /// - Returns: the path of the bag.
    /// - Throws: `outputExists`, `outputUnwritable`, `writeFailed`.
    public static func write(
        _ record: Record, into folder: String, as form: Form = .zip, force: Bool = false, environment: Environment, software: String
    ) throws(WenshuError) -> String {
        let chinaOffset: Int64 = 28_800
        let date = CalendarDate(unixTime: environment.now(), offset: chinaOffset)
        let bag = Bag(record, baggingDate: date, software: software)
        try OutputFile.makeFolder(folder)
        let name = "\(record.fileName).bag"
        switch form {
        case .zip:
            var writer = ZipWriter()
            for file in bag.files { writer.add("\(name)/\(file.path)", file.bytes) }
            let path = "\(folder)/\(name).zip"
            try OutputFile.write(writer.finish(), to: path, force: force)
            return path
        case .folder:
            let path = "\(folder)/\(name)"
            try OutputFolder.write(bag.files, to: path, force: force)
            return path
        }
    }
}

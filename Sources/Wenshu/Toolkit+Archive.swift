public import WenshuArchive
public import WenshuBasics
import WenshuContainer

extension Toolkit {
    /// Parses a document and archives it with what was extracted, as one BagIt bag.
    ///
    /// - Returns: the path of the bag.
    public func archive(
        file path: String, into folder: String, as form: RecordArchive.Form = .zip, force: Bool = false
    ) throws(WenshuError) -> String {
        let bytes = try InputFile.read(path, limits: limits)
        let parsed = try parse(bytes, fileName: path)
        let record = Record(fileName: parsed.source.file, content: bytes, extraction: parsed.json())
        return try RecordArchive.write(
            record, into: folder, as: form, force: force, environment: environment, software: "Wenshu \(Self.version)")
    }

    /// What is wrong with an archived package: errors first, then warnings. Without errors it is sound.
    public func verifyArchive(_ path: String) throws(WenshuError) -> [Diagnostic] {
        do throws(WenshuError) {
            return try PackageVerifier.verify(path, limits: limits)
        } catch {
            throw error.with(file: path)
        }
    }
}

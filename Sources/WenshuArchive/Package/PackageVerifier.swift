public import WenshuBasics
import WenshuContainer

/// Verifies an archived package of whatever kind.
public enum PackageVerifier {
    /// - Parameter path: a bag, as a folder or a ZIP file; an OCFL object or storage root; an encapsulation package of DA/T 48; an E-ARK SIP. What a folder
    ///   declares itself to be decides; one that declares nothing is judged as a bag.
    /// - Returns: errors first, then warnings; a package without errors is sound.
    /// - Throws: where the path cannot be read at all.
    public static func verify(_ path: String, limits: Limits = .standard) throws(WenshuError) -> [Diagnostic] {
        if SIPVerifier.isSIP(path) { return try SIPVerifier.verify(path, limits: limits) }
        guard FolderListing.isFolder(path), !StagedFiles.isThere("\(path)/bagit.txt") else {
            return EEPReader.looksLikeXML(path)
                ? try verify(try EEPReader(path, limits: limits), limits: limits) : try BagVerifier.verify(path, limits: limits)
        }
        let declared = OCFLVerifier.declares(path)
        if declared.root { return try OCFLVerifier.verifyRoot(path, limits: limits) }
        // Some damaged objects have lost their declaration.
        if declared.object || StagedFiles.isThere("\(path)/inventory.json") { return try OCFLVerifier.verifyObject(path, limits: limits) }
        return try BagVerifier.verify(path, limits: limits)
    }

    /// What is wrong with an encapsulation package, and with the records in it.
    static func verify(_ reader: EEPReader, limits: Limits) throws(WenshuError) -> [Diagnostic] {
        var findings = Findings()
        for finding in reader.findings + (try EEPRecord.findings(reader, limits: limits)) { findings.add(finding) }
        return findings.all
    }
}

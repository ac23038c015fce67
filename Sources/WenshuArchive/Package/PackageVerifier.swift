public import WenshuBasics
import WenshuContainer

/// Verifies an archived package of whatever kind.
public enum PackageVerifier {
    /// - Parameter path: a bag, as a folder or a ZIP file.
    /// - Returns: errors first, then warnings; a package without errors is sound.
    /// - Throws: where the path cannot be read at all.
    public static func verify(_ path: String, limits: Limits = .standard) throws(WenshuError) -> [Diagnostic] {
        try BagVerifier.verify(path, limits: limits)
    }
}

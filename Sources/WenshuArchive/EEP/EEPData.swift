import WenshuBasics
import WenshuContainer

/// The data of a package (编码数据), decoded as the package is read; its bytes are held where they are asked for, and counted and
/// digested else.
final class EEPData {
    struct Found {
        var size = 0
        var sha256 = Digest.sha256.hex([])
        var isWhole = true
    }

    /// By the index of the element in the tree.
    private(set) var found: [Int: Found] = [:]
    private(set) var bytes: [Int: [UInt8]] = [:]
    /// Whether more was asked for than may be held.
    private(set) var isTooMuch = false

    private let wanted: Set<Int>?
    private let most: Int
    private var held = 0
    private var current: (index: Int, decoder: Base64.Decoder, digest: DigestStream)?

    /// - Parameters:
    ///   - wanted: the elements whose bytes are held; others are then passed over.
    ///   - most: how many bytes may be held.
    init(wanted: Set<Int>? = nil, most: Int = 0) {
        self.wanted = wanted
        self.most = most
    }

    /// Takes a piece of an element's text.
    func take(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) {
        if let wanted, !wanted.contains(index) { return }
        if current?.index != index {
            finish()
            current = (index, Base64.Decoder(), DigestStream([.sha256]))
        }
        guard let digest = current?.digest else { return }
        current?.decoder.append(text) { piece in
            digest.update(piece)
            hold(piece, index)
        }
    }

    private func hold(_ piece: UnsafeRawBufferPointer, _ index: Int) {
        guard wanted != nil else { return }
        held += piece.count
        if held > most { isTooMuch = true }
        if !isTooMuch { bytes[index, default: []] += piece }
    }

    /// Ends the last element.
    func finish() {
        guard let (index, decoder, digest) = current else { return }
        current = nil
        // Other elements in it have cut the text: it is none.
        let isWhole = decoder.isWhole && found[index] == nil
        found[index] = Found(size: digest.count, sha256: digest.finish()[.sha256] ?? "", isWhole: isWhole)
    }
}

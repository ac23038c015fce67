import WenshuContainer

/// Elements that only one construct asks for and that play no role elsewhere, by the part of their name behind the prefix.
extension PartTree {
    func isCalled(_ local: String, _ token: Int) -> Bool {
        guard xml[token].kind == .start || xml[token].kind == .empty else { return false }
        let name = xml.qualifiedName(token)
        let start = name.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? name.startIndex
        return name[start...].elementsEqual(local.utf8)
    }

    /// The first direct child of that name.
    func child(_ local: String, of token: Int) -> Int? { xml.children(token).first { isCalled(local, $0) } }

    func prefix(_ token: Int) -> String { String(decoding: xml.prefix(token), as: UTF8.self) }
}

import WenshuBasics

extension DerivedField {
    /// The names of several issuers for the sign-off (GB/T 9704-2012, 7.3.5.1), two in a row; names wider than half a line stand alone.
    static let signatureRows = DerivedField(
        "/signatureRows", "联合署名行", .list(.object([Field("left", "左侧署名"), Field("right", "右侧署名")])), help: "联合行文时各机关的署名，每行两个；只有一个机关时没有。"
    ) { _, root in
        let issuers = root["issuers"]?.list?.compactMap(\.text) ?? []
        guard issuers.count > 1 else { return nil }
        let perRow = issuers.allSatisfy { $0.unicodeScalars.count <= 13 } ? 2 : 1
        return .list(
            stride(from: 0, to: issuers.count, by: perRow).map { start in
                let names = issuers[start...].prefix(perRow)
                return names.count == 2
                    ? ["left": .text(names[start]), "right": .text(names[start + 1])] : ["left": "", "right": .text(names[start])]
            })
    }
}

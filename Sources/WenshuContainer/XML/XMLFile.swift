import CLibXML2
package import WenshuBasics

/// A file of XML that is read in pieces: the long texts in it are handed on and not kept, and it is known where elements stand in the
/// file.
package struct XMLFile: Sendable {
    package let tree: XMLTree
    /// From the start of an element's start tag to the end of its end tag, by its index in the tree. Nothing where the file is not in
    /// UTF-8: then its bytes are not those of an XML file around them.
    package let ranges: [Int: Range<Int>]
    /// The prefix of the root's own name, and the namespaces that it declares, by their prefixes; both empty for the default one.
    package let root: (prefix: String, namespaces: [(prefix: String, name: String)])

    /// What is wanted of the elements of some names.
    package struct Wishes {
        /// The element whose text is handed on.
        package let passed: XMLTree.Name
        /// The elements whose places are wanted, how deep they may stand in each other, and what is thrown where they stand deeper.
        package let placed: Set<XMLTree.Name>
        package let depth: Int
        package let tooDeep: WenshuError

        package init(passed: XMLTree.Name, placed: Set<XMLTree.Name>, depth: Int, tooDeep: WenshuError) {
            self.passed = passed
            self.placed = placed
            self.depth = depth
            self.tooDeep = tooDeep
        }
    }

    /// - Parameter take: is given each piece of a text, with the index of its element.
    /// - Throws: `fileNotFound`, `fileUnreadable`, and what ``XMLTree/parse(_:vocabulary:limits:)`` throws.
    package init(
        _ path: String, vocabulary: XMLVocabulary, wishes: Wishes, limits: Limits,
        take: @escaping (Int, UnsafeBufferPointer<UInt8>) -> Void
    ) throws(WenshuError) {
        let file = try PagedFile(path)
        var builder = XMLTreeBuilder(vocabulary: vocabulary, limits: limits)
        let notes = XMLFileNotes(wishes, take)
        builder.file = notes
        var failure: WenshuError?
        try builder.run { give in
            do throws(WenshuError) {
                try file.read(0..<file.count) { piece throws(WenshuError) in
                    for start in stride(from: 0, to: piece.count, by: 1 << 16) {
                        guard give(piece[start..<min(start + 1 << 16, piece.count)], false) else { return }
                    }
                }
                _ = give(UnsafeRawBufferPointer(start: nil, count: 0)[...], true)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        tree = builder.finish()
        root = notes.root
        ranges = notes.isUTF8 ? notes.ranges.mapValues { Self.start(of: $0, in: file)..<$0.upperBound } : [:]
        try file.check()
    }

    /// The parser tells of a start tag when it has read it, and no attribute holds a `<`.
    private static func start(of range: Range<Int>, in file: PagedFile) -> Int {
        var at = range.lowerBound
        while at > 0, file[at] != UInt8(ascii: "<") { at -= 1 }
        return at
    }
}

/// What is gathered while a file is parsed.
final class XMLFileNotes {
    private let wishes: XMLFile.Wishes
    private let take: (Int, UnsafeBufferPointer<UInt8>) -> Void
    /// Where the start tags of the elements that are open begin, or somewhat behind that.
    private var starts: [(index: Int, at: Int)] = []
    fileprivate(set) var ranges: [Int: Range<Int>] = [:]
    fileprivate(set) var root: (prefix: String, namespaces: [(prefix: String, name: String)]) = ("", [])
    fileprivate(set) var isUTF8 = true

    init(_ wishes: XMLFile.Wishes, _ take: @escaping (Int, UnsafeBufferPointer<UInt8>) -> Void) {
        self.wishes = wishes
        self.take = take
    }

    fileprivate func passes(_ name: XMLTree.Name, _ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard name == wishes.passed else { return false }
        take(index, text)
        return true
    }

    /// What stands against an element that has begun.
    fileprivate func begin(_ index: Int, _ name: XMLTree.Name, at position: @autoclosure () -> Int) -> WenshuError? {
        guard wishes.placed.contains(name) else { return nil }
        starts.append((index, position()))
        return starts.count > wishes.depth ? wishes.tooDeep : nil
    }

    fileprivate func end(_ index: Int, at position: @autoclosure () -> Int) {
        guard starts.last?.index == index, let start = starts.popLast()?.at else { return }
        ranges[index] = start..<max(start, position())
    }
}

extension XMLTreeBuilder {
    private var position: Int { context.map { Int(xmlByteConsumed($0)) } ?? 0 }

    fileprivate mutating func began() {
        guard let (index, name) = innermost, let file else { return }
        if let error = file.begin(index, name, at: position) { stop(error) }
    }

    fileprivate mutating func ends() {
        if let (index, _) = innermost { file?.end(index, at: position) }
        end()
    }

    fileprivate func notesRoot(_ prefix: UnsafePointer<UInt8>?, _ count: Int, _ namespaces: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        // References in a namespace's name are left as they are, see `appendAttribute`.
        func text(_ bytes: UnsafePointer<UInt8>?) -> String {
            bytes.map { XMLReferences.decoded(Array(String(cString: $0).utf8)[...]) } ?? ""
        }
        file?.root = (text(prefix), (0..<count).map { (text(namespaces?[2 * $0]), text(namespaces?[2 * $0 + 1])) })
        file?.isUTF8 = context?.pointee.input?.pointee.buf?.pointee.encoder == nil
    }

    fileprivate mutating func appends(_ bytes: UnsafePointer<UInt8>, _ count: Int) {
        guard let (index, name) = innermost else { return }
        if file?.passes(name, index, UnsafeBufferPointer(start: bytes, count: count)) != true { append(bytes, count) }
    }
}

// MARK: C callbacks

let startElementOfFile: startElementNsSAX2Func = { context, local, prefix, uri, spaceCount, spaces, count, _, attributes in
    guard let builder = builder(context) else { return }
    let isRoot = builder.pointee.innermost == nil
    builder.pointee.start(local, uri, Int(count), attributes)
    if isRoot { builder.pointee.notesRoot(prefix, Int(spaceCount), spaces) }
    builder.pointee.began()
}

let endElementOfFile: endElementNsSAX2Func = { context, _, _, _ in builder(context)?.pointee.ends() }

let charactersOfFile: charactersSAXFunc = { context, bytes, count in
    if let bytes { builder(context)?.pointee.appends(bytes, Int(count)) }
}

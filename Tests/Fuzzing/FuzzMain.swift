// `make fuzz`: libFuzzer with one of the targets of `FuzzTarget`, built only when WENSHU_FUZZ is set (see Package.swift).
//
//   WenshuFuzz TARGET [libFuzzer's options] [FOLDER OR FILE …]

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@_silgen_name("LLVMFuzzerMutate")
private func mutate(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ room: Int) -> Int

/// Set once, before anything runs; there is one thread.
nonisolated(unsafe) private var target = FuzzTarget.zip

private func test(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    target.run(Array(UnsafeBufferPointer(start: data, count: count)))
    return 0
}

/// SwiftPM gives a program's entry this name; libFuzzer brings the `main` that is not wanted here.
@_cdecl("WenshuFuzz_main")
public func fuzzMain(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    let name = count > 1 ? arguments[1].map { String(cString: $0) } ?? "" : ""
    guard let known = FuzzTarget(rawValue: name) else {
        print("targets: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))")
        return 64
    }
    target = known
    // libFuzzer takes the first argument for the program's name.
    var count = count - 1
    var rest: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments + 1
    return runDriver(&count, &rest, test)
}

/// Half of the mutations are libFuzzer's own, of bytes; half move, copy and drop whole elements, or lines and signs of a text.
@_cdecl("LLVMFuzzerCustomMutator")
public func customMutator(_ data: UnsafeMutablePointer<UInt8>, _ count: Int, _ room: Int, _ seed: CUnsignedInt) -> Int {
    guard let bytes = mutated(Array(UnsafeBufferPointer(start: data, count: count)), seed: UInt64(seed)), bytes.count <= room else {
        return mutate(data, count, room)
    }
    for (index, byte) in bytes.enumerated() { data[index] = byte }
    return bytes.count
}

/// Nothing where the change is libFuzzer's.
private func mutated(_ bytes: [UInt8], seed: UInt64) -> [UInt8]? {
    switch target.nature {
    case .bytes: return nil
    case .xml:
        var mutator = XMLMutator(seed: seed)
        return mutator.wantsElements ? mutator.mutated(bytes, snippets: target.snippets) : nil
    case .text:
        var mutator = TextMutator(seed: seed)
        return mutator.wantsWords ? mutator.mutated(bytes, snippets: target.snippets) : nil
    }
}

// WenshuBenchmark kept|anew|read|records|rows TEMPLATE DATA COUNT OUT
//
//   kept   COUNT documents from a template compiled once; beside it the floor
//   anew   COUNT documents, the template opened and compiled for each
//   read   TEMPLATE is a document, read COUNT times with its numbered blocks; DATA and OUT are nothing
//   records  TEMPLATE is a list of packages, a path a line; what hashing, packing and syncing their files into the folder OUT takes
//   rows   one document with COUNT rows in its table, those of the data over and over, written to OUT
//
// Prints one JSON object: CPU seconds and MiB.

import Glibc
import Wenshu

let arguments = CommandLine.arguments
guard arguments.count == 6, let count = Int(arguments[4]) else {
    throw WenshuError(.wrongArguments, Bilingual(zh: "参数不对。", en: "WenshuBenchmark kept|anew|read|records|rows TEMPLATE DATA COUNT OUT"))
}
let bytes = try InputFile.read(arguments[2])
var data = arguments[3].isEmpty ? .null : try DataFile.read(arguments[3])
let output = arguments[5]

func report(_ figures: [(String, Double)]) {
    print("{" + figures.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}")
}

switch arguments[1] {
case "kept":
    let template = try Template(bytes)
    let document = try template.render(data)
    let floor = Floor(template: bytes, document: document)
    var buffer = [UInt8](repeating: 0, count: floor.capacity)
    var cpu = 0.0
    var least = 0.0
    // In turn, so that both find the processor's caches as the other left them.
    for _ in 0..<count {
        cpu += try Process.measure { _ = try template.render(data) }
        least += Process.measure { floor.run(&buffer) }
    }
    let peak = Process.memory("VmHWM")
    try OutputFile.write(document, to: output, force: true)
    report([("cpu", cpu / Double(count)), ("floor", least / Double(count)), ("peak", peak)])

case "anew":
    var document: [UInt8] = []
    let cpu = try Process.measure { for _ in 0..<count { document = try Template(bytes).render(data) } }
    try OutputFile.write(document, to: output, force: true)
    report([("cpu", cpu / Double(count)), ("peak", Process.memory("VmHWM"))])

case "read":
    var blocks = 0
    let cpu = try Process.measure { for _ in 0..<count { blocks += try Toolkit().read(file: arguments[2]).reading().blocks.count } }
    guard blocks > 0 else { exit(1) }
    report([("cpu", cpu / Double(count)), ("peak", Process.memory("VmHWM"))])

case "records":
    let floor = try RecordFloor(String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init))
    let clock = ContinuousClock()
    var cpu = 0.0
    let wall = try clock.measure { cpu = try Process.measure { try floor.run(into: output) } }
    report([("cpu", cpu), ("wall", wall / .seconds(1)), ("peak", 0)])

default:
    if case .object(var object) = data, let rows = object["clues"]?.list {
        object["clues"] = .list((0..<count).map { rows[$0 % rows.count] })
        data = .object(object)
    }
    let template = try Template(bytes)
    // Beside the data, which is the caller's: what making the document takes.
    Process.forgetPeak()
    let idle = Process.memory("VmRSS")
    let cpu = try Process.measure { try template.render(data, to: output, force: true) }
    report([("cpu", cpu), ("idle", idle), ("peak", Process.memory("VmHWM") - idle)])
}

extension Diagnostic.Code {
    static let wrongArguments = Self("wrongArguments", .usage)
}

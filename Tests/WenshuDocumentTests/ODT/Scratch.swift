import Foundation
import Testing
@testable import WenshuDocument
@Test func scratch() throws {
    let bytes = try ODTWriter.write(WriterSample.document())
    try Data(bytes).write(to: URL(fileURLWithPath: "/tmp/odt/sample.odt"))
    let long = String(repeating: "经查，塔兰县水利局对辖区内河道负有监督管理职责，未依法履行清理职责，致使社会公共利益受到侵害。", count: 4)
    func p(_ r: ParagraphRole, _ t: String) -> RoleBlock { RoleBlock(r, .paragraph(Paragraph(t, style: r.styleName))) }
    for (i, profile) in [LayoutProfile.officialDocument, .letter, .procuratorialDocument].enumerated() {
        let d = profile.document([
            p(.issuerMark, "塔兰县人民检察院"), p(.number, "塔检行公建〔2021〕7号"), p(.redLine, ""), p(.title, "关于督促履行河道监管职责的检察建议"),
            p(.addressee, "塔兰县水利局："), p(.body, long), p(.heading1, "一、基本情况"), p(.body, long), p(.heading2, "（一）调查经过"), p(.body, long),
            p(.heading3, "1.现场勘验"), p(.body, long), p(.heading4, "（1）笔录"), p(.body, long), p(.body, long), p(.body, long),
            p(.attachmentNote, "附件：1.现场勘验笔录"), p(.signature, "塔兰县人民检察院"), p(.date, "2021年3月1日"), p(.note, "（此件公开发布）"),
            p(.attachment, "附件1"), p(.attachmentTitle, "现场勘验笔录"), p(.body, long), p(.copies, "抄送：塔兰县人民政府，塔兰县人大常委会。"),
            p(.printing, "塔兰县人民检察院办公室\t2021年3月1日印发"),
        ])
        try Data(ODTWriter.write(d)).write(to: URL(fileURLWithPath: "/tmp/odt/layout\(i).odt"))
    }
}

import WenshuBasics
import WenshuContainer

/// What a person without any software reads first, in Chinese: `README.txt` and `index.html`.
enum ReadMe {
    /// The package that they lie in.
    enum Package {
        case bag, sip

        /// Where a file lies that is at a path in the data of a bag: from the folder of this text, or of the whole SIP.
        fileprivate func path(_ path: String) -> String { self == .bag ? path : SIPLayout.path(ofBagPath: "data/\(path)") }

        /// The folder of a path, from the page.
        fileprivate var base: String { self == .bag ? "" : "../" }

        fileprivate var heading: String { self == .bag ? "本文件夹中：" : "包内文件（路径从包的文件夹算起）：" }

        fileprivate var title: String {
            switch self {
            case .bag: "归档记录（BagIt 1.0，RFC 8493）"
            case .sip: "归档记录（E-ARK SIP 2.1，提交信息包）"
            }
        }

        fileprivate var howToVerify: String {
            switch self {
            case .bag:
                """
                如何核对：上一级文件夹中的 manifest-sha256.txt 和 manifest-sha512.txt 列出了 data 文件夹内每个文件的校验值。
                在该文件夹运行 sha256sum -c manifest-sha256.txt 即可，不需要专门软件；文件的 SM3 值（GB/T 32905）记在 metadata/record.json。
                """
            case .sip:
                """
                如何核对：上一级文件夹中的 METS.xml 列出了包内每个文件的大小（SIZE）和 SHA-256 校验值（CHECKSUM）；representations 下
                各文件夹有自己的 METS.xml，列出其中的文件。运行 sha256sum 文件名，与所列的值对照即可，不需要专门软件；文件的 SM3 值
                （GB/T 32905）记在 record.json，其中的路径从 representations 下的文件夹算起。

                schemas 中是所用的 XML 模式：METS（CC0 1.0）、PREMIS 和 XLink（美国国会图书馆，公有领域）、DILCISExtensionMETS 和
                DILCISExtensionSIPMETS（DILCIS Board，CC BY 4.0；未改动）。METS 和 PREMIS 中引用 xlink.xsd 的地址改成了文件名。
                """
            }
        }
    }

    /// The lines that describe the record, as label and value.
    static func facts(_ record: Record) -> [(label: String, value: String)] {
        let about = record.description
        let rows: [(String, String?)] = [
            ("题名", about.title), ("档号", about.code?.text ?? "未编"), ("案卷", about.caseFile), ("文件编号", about.number),
            ("文种", about.documentType),
            ("责任者", about.issuers.isEmpty ? nil : about.issuers.joined(separator: "、")), ("日期", about.date ?? "未载明"),
            ("密级", about.security + (about.secrecyPeriod.map { "★\($0)" } ?? "")),
            ("保管期限", "\(about.retention.label)（\(about.retentionReason)）"), ("页数", about.pages.map { "\($0)页" }),
            ("立档单位", record.settings.unit ?? record.settings.fondsName), ("电子文件号", record.id), ("版本", "第\(record.version)版"),
            ("更正", record.correction.map { "更正第\($0.version)版：\($0.reason)" }),
        ]
        return rows.compactMap { label, value in value.map { (label, oneLine($0)) } }
    }

    static func text(_ record: Record, in package: Package = .bag) -> String {
        """
        \(package.title)

        \(facts(record).map { "\($0.label)：\($0.value)" }.joined(separator: "\n"))

        \(package.heading)
        \(record.files.map { "\(package.path(path(of: $0)))（\($0.role.label)）" }.joined(separator: "\n"))
        \(others.map { "\(padded(package.path($0.path), package))\($0.words)" }.joined(separator: "\n"))

        \(package.howToVerify)

        """
    }

    private static let others: [(path: String, words: String)] = [
        ("index.html", "本说明的网页形式，并列出议定事项、经过和检测结果"), ("metadata/record.json", "记录的全部要素、各值在文件中的位置、需要人工核对的项目（JSON，UTF-8）"),
        ("metadata/da-t46.xml", "文书类电子文件元数据（DA/T 46-2009）"), ("metadata/premis.xml", "保存元数据（PREMIS 3.0）"),
        ("metadata/events.ndjson", "经过；每行含上一行的 SHA-256，改动或删去任何一行都会断链"), ("metadata/checks.json", "归档时的四性检测结果"),
    ]

    private static func path(of file: RecordFile) -> String { "\(file.role.folder)/\(file.name)" }

    private static func padded(_ path: String, _ package: Package) -> String {
        path + String(repeating: " ", count: (package == .bag ? 26 : 36) - path.utf8.count)
    }

    /// One page that needs nothing from outside and shows on any browser.
    static func html(_ record: Record, in package: Package = .bag) -> [UInt8] {
        var xml = XMLWriter(declaration: false)
        xml.raw("<!DOCTYPE html>\n")
        xml.element("html", ["lang": "zh-CN"]) { xml in
            xml.element("head") { xml in
                xml.element("meta", ["charset": "utf-8"])
                xml.element("title") { $0.text(record.description.title) }
                xml.element("style") { $0.text(style) }
            }
            xml.element("body") { xml in
                xml.element("h1") { $0.text(record.description.title) }
                table(["项目", "内容"], facts(record).map { [$0.label, $0.value] }, to: &xml)
                files(record, in: package, to: &xml)
                items(record, to: &xml)
                section("经过", to: &xml)
                table(
                    ["时间", "行为", "办理者", "说明"], record.events.map { [$0.time, $0.kind.label, $0.agent, $0.detail] }, to: &xml)
                checks(record, to: &xml)
            }
        }
        return xml.bytes
    }

    private static let style =
        "body{font-family:serif;max-width:60em;margin:2em auto;padding:0 1em;line-height:1.6}table{border-collapse:collapse;width:100%}"
        + "th,td{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top}th{background:#eee}"
        + "th{white-space:nowrap}td{overflow-wrap:anywhere;min-width:5em}@media print{body{margin:0}}"

    private static func section(_ title: String, to xml: inout XMLWriter) { xml.element("h2") { $0.text(title) } }

    private static func files(_ record: Record, in package: Package, to xml: inout XMLWriter) {
        section("文件", to: &xml)
        xml.element("ul") { xml in
            for file in record.files {
                xml.element("li") { xml in
                    xml.text("\(file.role.label)：")
                    xml.element("a", ["href": escaped(package.base + package.path(path(of: file)))]) { $0.text(file.name) }
                    xml.text("（\(file.format.name)，\(file.bytes.count) 字节）")
                }
            }
        }
    }

    private static func items(_ record: Record, to xml: inout XMLWriter) {
        guard !record.description.agreedItems.isEmpty else { return }
        section("议定事项", to: &xml)
        table(
            ["事项", "责任单位", "配合单位", "期限"],
            record.description.agreedItems.map {
                [$0.text, $0.responsible.joined(separator: "、"), $0.cooperating.joined(separator: "、"), $0.deadline ?? ""]
            }, to: &xml)
    }

    private static func checks(_ record: Record, to xml: inout XMLWriter) {
        guard let checks = record.checks["checks"]?.list else { return }
        section("归档时的四性检测：\(record.checks["conclusion"]?.text ?? "")", to: &xml)
        table(
            ["编号", "性质", "检测项目", "结果", "依据"],
            checks.map { check in ["id", "property", "title", "result", "evidence"].map { check[$0]?.text ?? "" } }, to: &xml)
    }

    private static func table(_ head: [String], _ rows: [[String]], to xml: inout XMLWriter) {
        xml.element("table") { xml in
            xml.element("thead") { xml in
                xml.element("tr") { xml in for cell in head { xml.element("th", ["scope": "col"]) { $0.text(cell) } } }
            }
            xml.element("tbody") { xml in
                for row in rows { xml.element("tr") { xml in for cell in row { xml.element("td") { $0.text(cell) } } } }
            }
        }
    }

    /// For a relative reference: percent, `#` and `?` would be read as something else.
    private static func escaped(_ path: String) -> String {
        var out = ""
        for scalar in path.unicodeScalars {
            switch scalar {
            case "%": out += "%25"
            case "#": out += "%23"
            case "?": out += "%3F"
            case " ": out += "%20"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    static func oneLine(_ text: String) -> String {
        // The bytes with which line breaks begin.
        let mayBreak = text.utf8.contains { (0x0A...0x0D).contains($0) || $0 == 0xC2 || $0 == 0xE2 }
        return mayBreak ? String(text.map { $0.isNewline ? " " : $0 }) : text
    }
}

import WenshuBasics
import WenshuContainer

/// The metadata of a record after DA/T 46-2009: the record, agents, business and relations.
///
/// The standard fixes the elements and no XML; the names are its Chinese ones, in its order, as DA/T 48-2009 writes them.
/// What has no element there (time and place of a meeting, the agreed items one by one) is in `record.json`, and repeated in
/// 摘要, 人名 and 附注.
struct DAT46: Sendable {
    static let namespace = "http://www.saac.gov.cn/standards/ERM/encapsulation"

    let record: MetadataTree
    let agents: [MetadataTree]
    let business: [MetadataTree]
    let relations: [MetadataTree]

    init(_ record: Record, software: String) {
        self.record = Self.entity(record, software: software)
        let names = record.events.map(\.agent).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        let units = record.description.issuers.filter { !names.contains($0) }
        agents = (names + units).enumerated().map { index, name in
            MetadataTree([
                "agentIdentifier": MetadataTree.text("机构人员\(index + 1)"),
                // 单位, 内设机构 and 个人 are all that the standard knows: a program is none of them.
                "agentType": MetadataTree.text(units.contains(name) ? "单位" : name == software ? nil : "个人"),
                "agentName": MetadataTree.text(name),
            ])
        }
        business = record.events.enumerated().map { index, event in
            MetadataTree([
                "businessIdentifier": MetadataTree.text("业务\(index + 1)"),
                "businessAgent": MetadataTree.text("机构人员\((names.firstIndex(of: event.agent) ?? 0) + 1)"),
                "businessRecord": MetadataTree.text(record.id), "businessStatus": MetadataTree.text("历史行为"),
                "businessActivity": MetadataTree.text(event.kind.label), "actionTime": MetadataTree.text(event.time),
                "actionDescription": MetadataTree.text(event.detail),
            ])
        }
        relations = record.files.dropFirst().map { file in
            MetadataTree([
                "relationSource": MetadataTree.text(record.id), "relationTarget": MetadataTree.text(file.path),
                "relationType": MetadataTree.text("文件与文件"), "relationName": MetadataTree.text(file.role.label),
            ])
        }
    }

    /// The mandatory elements of a record that have no value. Those of agents and business are always there.
    static func missing(_ record: Record) -> [String] { entity(record, software: "").missing(MetadataScheme.record) }

    var xml: [UInt8] {
        var xml = XMLWriter()
        xml.element("文书类电子文件元数据", ["xmlns": Self.namespace, "依据": "DA/T 46-2009"]) { xml in
            record.write(MetadataScheme.record, to: &xml)
            for agent in agents { agent.write(MetadataScheme.agent, to: &xml) }
            for event in business { event.write(MetadataScheme.business, to: &xml) }
            for relation in relations { relation.write(MetadataScheme.relation, to: &xml) }
        }
        return xml.bytes
    }

    private static func entity(_ record: Record, software: String) -> MetadataTree {
        let about = record.description
        let settings = record.settings
        typealias T = MetadataTree
        return T([
            "aggregationLevel": T.text("文件"),
            "provenance": [
                T([
                    "fondsName": T.text(settings.fondsName),
                    "fondsConstitutingUnitName": T.text(settings.unit ?? settings.fondsName ?? about.issuers.first),
                ])
            ],
            "electronicRecordCode": T.text(record.id), "archivalCode": [code(about)], "contentDescription": [content(about)],
            "formalCharacteristics": [
                T([
                    "documentAggregationType": T.text(record.files.contains { $0.role == .attachment } ? "组合文件" : "单件"),
                    "totalNumberOfItems": T.number(record.files.count { $0.role != .readingCopy }),
                    "totalNumberOfPages": T.number(about.pages),
                    "language": T.text("汉语"),
                ])
            ],
            "electronicAttributes": record.files.map(file),
            "storage": [T(["offlineMediumIdentifier": T.text("无")])],
            "rightsManagement": [T(["controlIdentifier": T.text(settings.control)])],
            "informationSystemDescription": T.text(software),
            "annotation": record.correction.map { T.text("第\(record.version)版，更正第\($0.version)版：\($0.reason)") } ?? [],
        ])
    }

    private static func code(_ about: RecordDescription) -> MetadataTree {
        typealias T = MetadataTree
        guard let code = about.code else {
            return T(["year": T.number(about.year), "retentionPeriod": T.text(about.retention.label)])
        }
        var tree = T([
            "fondsIdentifier": T.text(code.fonds), "year": T.number(code.year), "retentionPeriod": T.text(code.retention.label),
            "organizationalStructureOrFunction": T.text(code.office), "categoryCode": T.text(code.category),
            "agencyItemNumber": T.number(code.item),
        ])
        tree.text = code.text
        return tree
    }

    private static func content(_ about: RecordDescription) -> MetadataTree {
        typealias T = MetadataTree
        let items = about.agreedItems.map { item -> String in
            let owner = item.responsible.isEmpty ? [] : ["责任单位：" + item.responsible.joined(separator: "、")]
            let notes = owner + (item.deadline.map { ["期限：\($0)"] } ?? [])
            return item.text + (notes.isEmpty ? "" : "（\(notes.joined(separator: "；"))）")
        }
        return T([
            "title": T.text(about.title), "personalName": T.texts(about.persons),
            "abstract": T.text(items.isEmpty ? nil : "议定事项：" + items.joined(separator: "；")),
            "documentNumber": T.text(about.number), "author": T.texts(about.issuers), "date": T.text(about.date),
            "documentType": T.text(about.documentType), "precedence": T.text(about.urgency), "principalReceiver": T.texts(about.recipients),
            "otherReceivers": T.texts(about.copies), "securityClassification": T.text(about.security),
            "secrecyPeriod": T.text(about.secrecyPeriod),
        ])
    }

    private static func file(_ file: RecordFile) -> MetadataTree {
        typealias T = MetadataTree
        let format = file.format
        return T([
            "formatInformation": T.text(format.name + (format.pronom.map { "（PRONOM \($0)）" } ?? "")),
            "computerFileName": T.text(file.name),
            "computerFileSize": T.number(file.bytes.count),
            "fixity": T.texts(Digest.recorded.map { "\($0.label) \(file.digest($0))" }),
        ])
    }
}

extension Digest {
    /// As standards write the name.
    var label: String {
        switch self {
        case .sha256: "SHA-256"
        case .sha512: "SHA-512"
        case .sm3: "SM3"
        default: rawValue.uppercased()
        }
    }
}

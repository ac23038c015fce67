import WenshuContainer

/// Preservation metadata as PREMIS 3.0: the files as objects, what happened as events, who did it as agents.
enum Premis {
    static func xml(_ record: Record, software: String) -> [UInt8] {
        document { xml in
            for file in record.files { object(file, of: record, to: &xml) }
            for (index, event) in record.events.enumerated() { self.event(event, index + 1, of: record, to: &xml) }
            let agents = record.events.map(\.agent).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
            for name in agents { agent(name, isSoftware: name == software, to: &xml) }
        }
    }

    /// Some files of a record and no more.
    static func xml(objects files: [RecordFile], of record: Record) -> [UInt8] {
        document { xml in for file in files { object(file, of: record, to: &xml) } }
    }

    private static func document(_ content: (inout XMLWriter) -> Void) -> [UInt8] {
        var xml = XMLWriter()
        xml.element(
            "premis",
            ["xmlns": "http://www.loc.gov/premis/v3", "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance", "version": "3.0"], content)
        return xml.bytes
    }

    private static func object(_ file: RecordFile, of record: Record, to xml: inout XMLWriter) {
        xml.element("object", ["xsi:type": "file"]) { xml in
            identifier("objectIdentifier", "local", file.path, to: &xml)
            xml.element("objectCharacteristics") { xml in
                leaf("compositionLevel", "0", to: &xml)
                for digest in Digest.recorded {
                    xml.element("fixity") { xml in
                        leaf("messageDigestAlgorithm", digest.label, to: &xml)
                        leaf("messageDigest", file.digest(digest), to: &xml)
                    }
                }
                leaf("size", String(file.bytes.count), to: &xml)
                format(file.format, to: &xml)
            }
            leaf("originalName", file.name, to: &xml)
            if file.role != .content {
                xml.element("relationship") { xml in
                    leaf("relationshipType", file.role == .readingCopy ? "derivation" : "structural", to: &xml)
                    leaf("relationshipSubType", file.role == .readingCopy ? "has source" : "is part of", to: &xml)
                    identifier("relatedObjectIdentifier", "local", record.document.path, to: &xml)
                }
            }
        }
    }

    private static func format(_ format: FileFormat, to xml: inout XMLWriter) {
        xml.element("format") { xml in
            xml.element("formatDesignation") { xml in leaf("formatName", format.mediaType, to: &xml) }
            guard let pronom = format.pronom else { return }
            xml.element("formatRegistry") { xml in
                leaf("formatRegistryName", "PRONOM", to: &xml)
                leaf("formatRegistryKey", pronom, to: &xml)
            }
        }
    }

    private static func event(_ event: RecordEvent, _ number: Int, of record: Record, to xml: inout XMLWriter) {
        xml.element("event") { xml in
            identifier("eventIdentifier", "local", "\(record.id)#\(number)", to: &xml)
            leaf("eventType", event.kind.rawValue, to: &xml)
            leaf("eventDateTime", event.time, to: &xml)
            xml.element("eventDetailInformation") { xml in leaf("eventDetail", event.detail, to: &xml) }
            xml.element("eventOutcomeInformation") { xml in leaf("eventOutcome", event.isSuccess ? "success" : "failure", to: &xml) }
            identifier("linkingAgentIdentifier", "name", event.agent, to: &xml)
            identifier("linkingObjectIdentifier", "local", record.document.path, to: &xml)
        }
    }

    private static func agent(_ name: String, isSoftware: Bool, to xml: inout XMLWriter) {
        xml.element("agent") { xml in
            identifier("agentIdentifier", "name", name, to: &xml)
            leaf("agentName", name, to: &xml)
            leaf("agentType", isSoftware ? "software" : "person", to: &xml)
        }
    }

    private static func identifier(_ name: String, _ type: String, _ value: String, to xml: inout XMLWriter) {
        xml.element(name) { xml in
            leaf("\(name)Type", type, to: &xml)
            leaf("\(name)Value", value, to: &xml)
        }
    }

    private static func leaf(_ name: String, _ text: String, to xml: inout XMLWriter) {
        xml.element(name) { $0.text(text) }
    }
}

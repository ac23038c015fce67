import Testing
import WenshuBasics
import WenshuContainer
import WenshuTestSupport

@testable import WenshuArchive

/// A record with all that a record can have.
enum SampleRecord {
    static let bagForms: [RecordArchive.Form] = [.zip, .folder]
    static let time: Int64 = 1_625_500_000
    static let software = "Wenshu 测试"

    static let extraction: Value = [
        "schema": "wenshu.extraction/1", "kind": "meetingMinutes",
        "fields": [
            "title": "关于研究水源保护的会议纪要", "number": "〔2021〕3号", "issuers": ["青渡县人民检察院", "青渡县水利局"], "date": "2021-07-05",
            "security": "秘密★1年", "chair": ["name": "林某"], "attendees": [["name": "林某"], ["name": "周某"]],
            "attachments": ["整改台账"],
            "decisions": [
                ["text": "清理七处倾倒点", "responsibleUnits": ["县水利局"], "cooperatingUnits": ["县城管局"], "deadline": "2021-08-01"],
                ["text": "加强巡查", "responsibleUnits": []],
            ],
        ],
        "review": [["path": "/fields/decisions/0/deadline"]],
    ]

    static var settings: ArchiveSettings {
        var settings = ArchiveSettings()
        settings.fonds = "Z109"
        settings.fondsName = "青渡县人民检察院全宗"
        settings.unit = "青渡县人民检察院"
        settings.office = "BGS"
        settings.control = "控制"
        settings.operatorName = "档案员 林某"
        settings.operatorAddress = "mailto:dangan@example.org"
        settings.retention = ["meetingMinutes": .thirtyYears]
        return settings
    }

    static let document = RecordFile(.content, name: "会议纪要〔2021〕第3号 100%#&.docx", bytes: docx("原始内容"))

    /// As much of a DOCX as tells its format.
    static func docx(_ text: String) -> [UInt8] {
        var zip = ZipWriter()
        zip.add("[Content_Types].xml", Array("<Types/>".utf8))
        zip.add("word/document.xml", Array(text.utf8))
        return zip.finish()
    }

    static let attachment = RecordFile(.attachment, name: "整改台账.txt", bytes: Array("一、二、三".utf8))
    static let copy = RecordFile(.readingCopy, name: "会议纪要.pdf", bytes: Array("%PDF-1.7 …".utf8), pages: 2)

    static func record(stated: Value = ["pages": 2]) throws -> Record {
        var record = try Record(
            document: document, others: [copy, attachment], extraction: extraction, stated: stated, settings: settings)
        record.description.code = ArchivalCode("Z109-WS·2021-D30-BGS-0007")
        return record
    }

    static let facts: [ContentFacts?] = [
        ContentFacts(characters: 4, extraction: extraction), ContentFacts(characters: 3), ContentFacts(characters: 5),
    ]

    static func archived(stated: Value = ["pages": 2]) throws -> Record {
        try record(stated: stated).archived(at: time, facts: facts, software: software)
    }

    static func write(_ record: Record, into folder: String, as form: RecordArchive.Form = .zip) throws -> String {
        try RecordArchive.write(record, into: folder, as: form, time: time, software: software)
    }

    /// The record as it is read back from a package.
    static func package(_ record: Record) throws -> RecordPackage {
        var package: RecordPackage?
        try TemporaryFolder.use { folder in package = try RecordPackage(try write(record, into: folder)) }
        return try #require(package)
    }
}

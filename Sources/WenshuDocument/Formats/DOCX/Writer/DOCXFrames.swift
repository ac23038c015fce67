import WenshuContainer

/// Pictures and text boxes.
extension DOCXStory {
    mutating func write(_ image: InlineImage) {
        guard let name = context.mediaName(image.resource) else {
            // The picture's bytes are missing: what it shows stands in its place.
            if let text = image.alternativeText { write([.text(text, TextFormat())]) }
            return
        }
        let relationship = relationships.id("image", name)
        let number = String(context.next(.drawing))
        let (width, height) = (DOCXUnits.emu(max(image.width, 1)), DOCXUnits.emu(max(image.height, 1)))
        writeRun(TextFormat()) { xml in
            xml.element("w:drawing") { xml in
                xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { xml in
                    xml.element("wp:extent", ["cx": width, "cy": height])
                    xml.element("wp:docPr", ["id": number, "name": "图片 \(number)", "descr": image.alternativeText])
                    xml.element("wp:cNvGraphicFramePr") { $0.element("a:graphicFrameLocks", ["noChangeAspect": "1"]) }
                    xml.element("a:graphic") {
                        $0.element("a:graphicData", ["uri": DOCXNames.picture]) {
                            $0.picture(relationship, number: number, width: width, height: height)
                        }
                    }
                }
            }
        }
    }

    /// Frames are as old as word processors and hold paragraphs of the body: every program reads and edits them.
    mutating func writeAtFoot(_ blocks: [Block]) {
        isAtFoot = true
        write(blocks)
        isAtFoot = false
    }

    mutating func write(_ box: TextBox) {
        // It was written before the paragraph that holds it.
        guard !box.standsAtFoot else { return }
        guard kind != .textBox, kind != .note, kind != .comment else {
            // Word processors know boxes in the body and in headers only: elsewhere the text stands in the line.
            return write(box.blocks.paragraphs.flatMap(\.content))
        }
        let frame = box.frame ?? Frame(x: 0, y: 0, width: width, height: 60)
        let content = boxContent(box.blocks, width: frame.width)
        let number = String(context.next(.drawing))
        writeRun(TextFormat()) { xml in
            xml.element("mc:AlternateContent") { xml in
                xml.element("mc:Choice", ["Requires": "wps"]) { xml in
                    xml.element("w:drawing") { $0.box(frame, isPlaced: box.frame != nil, number: number, content: content) }
                }
                xml.element("mc:Fallback") { $0.vectorBox(frame, isPlaced: box.frame != nil, number: number, content: content) }
            }
        }
    }

    /// The box's blocks as XML, which both descriptions of the box hold.
    private mutating func boxContent(_ blocks: [Block], width: Double) -> [UInt8] {
        let outer = (xml: xml, kind: kind, width: self.width)
        swap(&labels, &boxLabels)
        xml = XMLWriter(declaration: false)
        kind = .textBox
        self.width = width
        xml.start("w:txbxContent")
        writeClosed(blocks)
        xml.end()
        let content = xml.bytes
        (xml, kind, self.width) = outer
        swap(&labels, &boxLabels)
        return content
    }
}

extension XMLWriter {
    /// The picture itself (DrawingML).
    fileprivate mutating func picture(_ relationship: String, number: String, width: String, height: String) {
        element("pic:pic") { xml in
            xml.element("pic:nvPicPr") {
                $0.element("pic:cNvPr", ["id": number, "name": "图片 \(number)"])
                $0.element("pic:cNvPicPr")
            }
            xml.element("pic:blipFill") {
                $0.element("a:blip", ["r:embed": relationship])
                $0.element("a:stretch") { $0.element("a:fillRect") }
            }
            xml.element("pic:spPr") { $0.rectangle(width: width, height: height) }
        }
    }

    private mutating func rectangle(width: String, height: String) {
        element("a:xfrm") {
            $0.element("a:off", ["x": "0", "y": "0"])
            $0.element("a:ext", ["cx": width, "cy": height])
        }
        element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
    }

    /// A text box (DrawingML): on the page where it is placed, else in the line.
    fileprivate mutating func box(_ frame: Frame, isPlaced: Bool, number: String, content: [UInt8]) {
        let (width, height) = (DOCXUnits.emu(max(frame.width, 1)), DOCXUnits.emu(max(frame.height, 1)))
        let distances: KeyValuePairs<String, String?> = ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]
        start(isPlaced ? "wp:anchor" : "wp:inline", distances)
        if isPlaced {
            for (name, value) in [
                ("simplePos", "0"), ("relativeHeight", number), ("behindDoc", "0"), ("locked", "0"), ("layoutInCell", "1"),
            ] {
                attribute(name, value)
            }
            attribute("allowOverlap", "1")
            element("wp:simplePos", ["x": "0", "y": "0"])
            element("wp:positionH", ["relativeFrom": "page"]) { $0.element("wp:posOffset") { $0.text(DOCXUnits.emu(frame.x)) } }
            element("wp:positionV", ["relativeFrom": "page"]) { $0.element("wp:posOffset") { $0.text(DOCXUnits.emu(frame.y)) } }
        }
        element("wp:extent", ["cx": width, "cy": height])
        if isPlaced { element("wp:wrapSquare", ["wrapText": "bothSides"]) }
        element("wp:docPr", ["id": number, "name": "文本框 \(number)"])
        element("wp:cNvGraphicFramePr")
        element("a:graphic") {
            $0.element("a:graphicData", ["uri": DOCXNames.shape]) {
                $0.element("wps:wsp") { xml in
                    xml.element("wps:cNvSpPr", ["txBox": "1"])
                    xml.element("wps:spPr") {
                        $0.rectangle(width: width, height: height)
                        $0.element("a:noFill")
                        $0.element("a:ln") { $0.element("a:noFill") }
                    }
                    xml.element("wps:txbx") { $0.raw(content) }
                    xml.element("wps:bodyPr", ["wrap": "square", "lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0"]) {
                        if !isPlaced { $0.element("a:spAutoFit") }
                    }
                }
            }
        }
        end()
    }

    /// The same box in VML, for programs that do not know the other.
    fileprivate mutating func vectorBox(_ frame: Frame, isPlaced: Bool, number: String, content: [UInt8]) {
        var style = "width:\(DOCXUnits.points(frame.width));height:\(DOCXUnits.points(frame.height))"
        if isPlaced {
            style =
                "position:absolute;margin-left:\(DOCXUnits.points(frame.x));margin-top:\(DOCXUnits.points(frame.y));\(style);"
                + "mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
        }
        element("w:pict") {
            $0.element("v:rect", ["id": "box\(number)", "style": style, "filled": "f", "stroked": "f"]) {
                $0.element("v:textbox", ["inset": "0,0,0,0"]) { $0.raw(content) }
            }
        }
    }
}

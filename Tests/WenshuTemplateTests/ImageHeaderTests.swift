import Testing
import WenshuBasics

@testable import WenshuTemplate

@Suite struct ImageHeaderTests {
    @Test func sizeAndResolutionOfPNG() throws {
        let plain = try #require(ImageHeader(Pictures.png(40, 30)))
        #expect((plain.kind, plain.width, plain.height) == (.png, 40, 30))
        #expect(plain.naturalSize == (30, 22.5))
        let fine = try #require(ImageHeader(Pictures.png(300, 150, perMetre: 11_811)))
        #expect(abs(fine.naturalSize.width - 72) < 0.01 && abs(fine.naturalSize.height - 36) < 0.01)
    }

    @Test func sizeAndResolutionOfJPEG() throws {
        let header = try #require(ImageHeader(Pictures.jpeg(1_200, 600, perInch: 300)))
        #expect((header.kind, header.width, header.height) == (.jpeg, 1_200, 600))
        #expect(header.naturalSize == (288, 144))
    }

    /// However a picture is cut off, it is told or refused, and never read beyond its end.
    @Test(arguments: [Pictures.png(40, 30, perMetre: 3_000), Pictures.jpeg(9, 9, perInch: 96)])
    func cutOffPictures(_ bytes: [UInt8]) {
        for count in 0..<min(bytes.count, 200) {
            let header = ImageHeader(Array(bytes[..<count]))
            #expect(header == nil || header?.width == ImageHeader(bytes)?.width)
        }
    }

    @Test(
        arguments: [
            [UInt8]("GIF89a".utf8), [], [0xFF, 0xD8, 0xFF, 0xD9], [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], [0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF],
            Pictures.png(0, 5), Pictures.jpeg(0, 4, perInch: 96),
        ])
    func othersAreRefused(_ bytes: [UInt8]) { #expect(ImageHeader(bytes) == nil) }

    @Test(
        arguments: [
            ((nil, nil), (nil, nil), nil, (200, 100)), ((60, nil), (nil, nil), nil, (60, 30)), ((nil, 60), (nil, nil), nil, (120, 60)),
            ((60, 60), (nil, nil), nil, (60, 60)), ((60, nil), (nil, 10), nil, (60, 30)), ((nil, nil), (50, nil), nil, (50, 25)),
            ((nil, nil), (nil, nil), 100, (100, 50)), ((400, nil), (nil, nil), 100, (100, 50)),
        ] as [((Double?, Double?), (Double?, Double?), Double?, (Double, Double))])
    func sides(_ known: (tag: (Double?, Double?), data: (Double?, Double?), maximum: Double?, size: (Double, Double))) {
        let size = ImageSize.of(natural: (200, 100), tag: known.tag, data: known.data, maximumWidth: known.maximum)
        #expect(size == known.size)
    }

    @Test(
        arguments: [
            ("60mm", 170.0787), ("6 cm", 170.0787), ("72pt", 72), ("1in", 72), ("96px", 72), ("96", 72), ("0.5in", 36), ("", nil),
            ("-3mm", nil), ("3km", nil), ("1e9mm", nil),
        ] as [(String, Double?)])
    func lengthsInData(_ known: (text: String, points: Double?)) {
        let points = ImageSize.points(.text(known.text))
        #expect((points == nil) == (known.points == nil))
        #expect(abs((points ?? 0) - (known.points ?? 0)) < 0.001)
    }
}

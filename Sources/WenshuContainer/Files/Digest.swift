import CLibCrypto

/// Digests of bytes by libcrypto.
public enum Digest: String, Sendable, CaseIterable {
    case sha256, sha512
    /// GB/T 32905-2016.
    case sm3
    /// Of old packages: verified, not written.
    case md5, sha1, sha224, sha384
    case blake2b512 = "blake2b-512"

    /// Whether two files with the same digest can be made on purpose today.
    public var isWeak: Bool { self == .md5 || self == .sha1 }

    /// The length in hexadecimal digits.
    public var hexLength: Int { 2 * Int(EVP_MD_get_size(algorithm)) }

    /// In lower-case hexadecimal digits.
    public func hex(_ bytes: some Collection<UInt8>) -> String {
        let digest = bytes.withContiguousStorageIfAvailable(compute) ?? Array(bytes).withUnsafeBufferPointer(compute)
        return Self.digits(of: digest)
    }

    static func digits(of digest: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: 2 * digest.count) { text in
            for (i, byte) in digest.enumerated() { (text[2 * i], text[2 * i + 1]) = (digit(byte >> 4), digit(byte & 15)) }
            return 2 * digest.count
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 0x30 + value : 0x57 + value
    }

    var algorithm: OpaquePointer? {
        switch self {
        case .sha256: EVP_sha256()
        case .sha512: EVP_sha512()
        case .sm3: EVP_sm3()
        case .md5: EVP_md5()
        case .sha1: EVP_sha1()
        case .sha224: EVP_sha224()
        case .sha384: EVP_sha384()
        case .blake2b512: EVP_blake2b512()
        }
    }

    private func compute(_ buffer: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let algorithm = algorithm
        return [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { out, count in
            var length: UInt32 = 0
            let done = EVP_Digest(buffer.baseAddress, buffer.count, out.baseAddress, &length, algorithm, nil)
            precondition(done == 1, "libcrypto lacks \(rawValue)")
            count = Int(length)
        }
    }
}

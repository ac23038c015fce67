import CLibCrypto

/// Digests of bytes by libcrypto.
public enum Digest: String, Sendable, CaseIterable {
    case sha256, sha512
    /// GB/T 32905-2016.
    case sm3

    /// In lower-case hexadecimal digits.
    public func hex(_ bytes: some Collection<UInt8>) -> String {
        let digest = bytes.withContiguousStorageIfAvailable(compute) ?? Array(bytes).withUnsafeBufferPointer(compute)
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private func compute(_ buffer: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let algorithm =
            switch self {
            case .sha256: EVP_sha256()
            case .sha512: EVP_sha512()
            case .sm3: EVP_sm3()
            }
        return [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { out, count in
            var length: UInt32 = 0
            let done = EVP_Digest(buffer.baseAddress, buffer.count, out.baseAddress, &length, algorithm, nil)
            precondition(done == 1, "libcrypto lacks \(rawValue)")
            count = Int(length)
        }
    }
}

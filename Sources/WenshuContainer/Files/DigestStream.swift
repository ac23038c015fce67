import CLibCrypto

/// Several digests of one stream of bytes, so that a large file is read once and never held.
package final class DigestStream {
    private let contexts: [(digest: Digest, context: OpaquePointer?)]
    /// Bytes taken so far.
    package private(set) var count = 0

    package init(_ digests: some Sequence<Digest>) {
        contexts = digests.map { digest in
            let context = EVP_MD_CTX_new()
            precondition(EVP_DigestInit_ex(context, digest.algorithm, nil) == 1, "libcrypto lacks \(digest.rawValue)")
            return (digest, context)
        }
    }

    deinit { for (_, context) in contexts { EVP_MD_CTX_free(context) } }

    package func update(_ bytes: UnsafeRawBufferPointer) {
        count += bytes.count
        for (_, context) in contexts { EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) }
    }

    /// In lower-case hexadecimal digits. Nothing may be added afterwards.
    package func finish() -> [Digest: String] {
        var results: [Digest: String] = [:]
        for (digest, context) in contexts {
            let bytes = [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { out, count in
                var length: UInt32 = 0
                EVP_DigestFinal_ex(context, out.baseAddress, &length)
                count = Int(length)
            }
            results[digest] = Digest.digits(of: bytes)
        }
        return results
    }
}

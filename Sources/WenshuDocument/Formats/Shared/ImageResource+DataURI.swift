import WenshuContainer

extension ImageResource {
    /// The picture as an address of its own; nothing for a kind that browsers do not show.
    package var dataURI: String? {
        let shown: Set = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/svg+xml"]
        return shown.contains(mediaType) ? "data:\(mediaType);base64,\(Base64.encoded(bytes))" : nil
    }
}

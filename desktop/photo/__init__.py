"""Photo files: bytes, hash, EXIF, pages."""

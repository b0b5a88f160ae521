"""Facts and photos in one file, out and in."""

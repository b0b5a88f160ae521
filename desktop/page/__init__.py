"""From a photo to a straight page and its cells."""

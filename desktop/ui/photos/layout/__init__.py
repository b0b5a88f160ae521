"""Drawing the layout of a form once, on a photo of it: corners, the table's lines, boxes outside it."""

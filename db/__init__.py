"""The store: what people read on the forms, who read it, and when. Knows nothing of the program around it."""

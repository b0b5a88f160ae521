"""The entry screen: the page beside its figures, everything by keyboard."""

"""Ginti: the program. Each folder is one step of the data's road or one side of the program."""

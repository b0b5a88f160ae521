"""Ginti: the program that volunteers use. Each folder is one step of the data's road or one side of the program."""

"""The coded checks of an entered form: figures and what is known of the paper → findings with arithmetic.

One module a group of codes; the words of every code stand in `resources/checks/catalogue.toml`.
"""

"""Lists and tables that others made: the election's own, station lists, typed figures, official results.

In: CSV and XLSX files, the lists in `resources/reference`. Out: previews that say row by row what would be
written and what is wrong with it. Nothing here writes anything.
"""

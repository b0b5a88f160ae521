"""Photo → straight page → cells: finds the sheet, follows its ruled lines, cuts the boxes out."""

"""Small pieces that several screens are made of: heads, tables, marks, words. None knows a screen."""

"""How the window looks: colours, palette, style sheet, fonts and icons. Nothing here knows a screen."""

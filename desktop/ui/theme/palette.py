"""Our colours as Qt's palette, so that every standard control takes part in the theme."""

from PySide6.QtGui import QColor, QPalette

from desktop.ui.theme.colours import Colours


def make_palette(colours: Colours) -> QPalette:
    """The palette for `colours`; disabled text is the muted colour in every role."""
    palette = QPalette()
    role = QPalette.ColorRole
    for name, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.panel,
        role.AlternateBase: colours.panel_alternate,
        role.Text: colours.text,
        role.PlaceholderText: colours.muted,
        role.Button: colours.panel,
        role.ButtonText: colours.text,
        role.BrightText: colours.error,
        role.ToolTipBase: colours.text,
        role.ToolTipText: colours.panel,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.accent_text,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.Light: colours.panel,
        role.Midlight: colours.panel_alternate,
        role.Mid: colours.line,
        role.Dark: colours.line_strong,
        role.Shadow: colours.line_strong,
        role.Accent: colours.accent,
    }.items():
        palette.setColor(name, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, name, QColor(colours.line_strong))
    palette.setColor(disabled, role.Highlight, QColor(colours.line_strong))
    return palette

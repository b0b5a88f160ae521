"""Settings: who works here, on which device, in which language and theme, and what the program is."""

from desktop.ui.settings.screen import SettingsScreen

__all__ = ["SettingsScreen"]

"""The window's frame: title line, navigation, notice bar, the screens, the foot with work under way."""

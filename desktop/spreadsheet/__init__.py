"""Tables that others made: stations, figures, official forms."""

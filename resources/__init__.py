"""Files that the program carries: form definitions, reference data, fonts, icons, translations, models."""

"""The constituency's own layouts and templates: looked at, replaced, withdrawn."""

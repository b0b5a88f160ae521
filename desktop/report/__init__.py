"""Comparison as CSV and XLSX."""

"""Sums of Form 45 beside the official form."""

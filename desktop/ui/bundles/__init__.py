"""Bundles: hand over this workspace's work, take in others', and look after the workspace itself."""

from desktop.ui.bundles.screen import BundlesScreen

__all__ = ["BundlesScreen"]

"""The first page: open a workspace, make one for a constituency, or look at the specimen."""

from desktop.ui.start.page import StartPage

__all__ = ["StartPage"]

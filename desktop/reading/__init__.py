"""From a cell to a figure with alternatives."""

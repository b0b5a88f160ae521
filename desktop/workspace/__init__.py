"""A workspace folder and what can be done in it; hands frozen values to the window and the command line."""

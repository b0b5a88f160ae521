"""Rules of typing a form: order of boxes, sums, what is doubtful."""

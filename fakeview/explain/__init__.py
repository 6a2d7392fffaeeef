"""Why: which parts of a picture speak for the score."""

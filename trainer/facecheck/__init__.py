"""The face check: a small network that says whether a detector of faces has a face before it."""

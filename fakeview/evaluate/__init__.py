"""A detector measured on a person's own labelled pictures: numbers, rows, and words for them."""

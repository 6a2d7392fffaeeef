"""The Evaluate page: a detector measured on a person's own labelled pictures."""

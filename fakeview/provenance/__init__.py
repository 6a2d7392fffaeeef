"""What a file itself says about its origin: apart from the score, and never mixed into it."""

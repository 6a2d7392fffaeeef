"""What a recipe is worth: on generators it never saw, with changes, with fewer pictures."""

"""Results as rows for people and programs."""

"""What came of a study: people, majority and model side by side."""

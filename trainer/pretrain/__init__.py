"""Learning features from pictures without labels, before a detector is trained."""

"""Blind ratings: pictures without a name or a score, and what people say of them, on disk."""

"""Pixels to verdict."""

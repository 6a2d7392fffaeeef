"""Data in, detector out: train and read detectors of AI-generated pictures.

Nothing here knows of windows; ``python -m trainer`` uses it alone.
"""

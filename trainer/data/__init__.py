"""Labelled pictures: where they lie, how they are split, how they reach the network."""

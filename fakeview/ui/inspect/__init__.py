"""The Inspect page: gallery, canvas, verdict and the reasons behind it."""

"""Look at pictures with a detector: is this AI-generated, and why?"""

__version__ = "0.1.0"

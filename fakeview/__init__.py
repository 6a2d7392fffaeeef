"""Look at pictures with a detector: is this AI-generated, and why?"""

__version__ = "0.1.0"
APP_ID = "org.fakeview.fakeview"
"""The program's name for desktops and packages: of its desktop entry, its bundle, its icon."""

"""From a file's bytes to upright sRGB pixels, safely; imports nothing heavy."""

"""A picture file's pixels as upright sRGB on white: the same for training and inspection."""

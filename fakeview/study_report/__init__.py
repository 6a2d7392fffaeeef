"""A comparison of people and the model as one web page."""

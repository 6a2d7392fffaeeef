"""The Study page: people against the machine."""

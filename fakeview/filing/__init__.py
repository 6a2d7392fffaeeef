"""What is done with picture files: moved, listed for training, waited for."""

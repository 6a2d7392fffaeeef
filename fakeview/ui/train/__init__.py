"""The Train page: data, settings, run; the training itself is a child process."""

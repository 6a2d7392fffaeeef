"""What belongs to a list of pictures: order, filter, counts, marks, thumbnails. No window."""

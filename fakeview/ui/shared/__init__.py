"""What the pages that work with labelled pictures share: children, plots, thumbnails, forms."""

"""What the hand can do on the canvas: move the picture, hide regions, paint, draw a rectangle."""

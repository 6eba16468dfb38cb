"""What only a browser can tell: how the pages of the examples are laid out, and who can use them."""

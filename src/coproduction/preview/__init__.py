"""A folder shown in a browser while it is written: its pages, what is to be put right, and a form to fill it in."""

"""Glue for web frameworks, one module each; nothing else of the library knows them."""

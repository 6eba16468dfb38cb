"""What a type checker is told of the library. Nothing here is run; ``mypy`` reads it with the rest."""

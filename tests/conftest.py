"""How properties are tried."""

from hypothesis import settings

# How long an example takes says more about the machine than about the library.
settings.register_profile("coproduction", deadline=None)
settings.load_profile("coproduction")

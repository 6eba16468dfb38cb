"""Tests mirror the library: ``tests/test_dates.py`` is about ``coproduction/dates.py``."""

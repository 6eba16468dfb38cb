"""``python -m coproduction`` is the command line."""

from coproduction.cli import main

main(prog_name="coproduction")

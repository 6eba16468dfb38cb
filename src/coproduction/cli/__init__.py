"""The command line.

Exit codes: 0 right (advice is printed), 1 the content has problems, 2 wrong usage, 3 rendering failed or a tool is
missing.
"""

import click

import coproduction
from coproduction.cli.beginning import new, pictures, schema, types
from coproduction.cli.bringing import bring
from coproduction.cli.forgetting import forget
from coproduction.cli.looking import check, prove
from coproduction.cli.making import build
from coproduction.cli.rendering import checklist, export, render
from coproduction.cli.serving import serve
from coproduction.cli.writing import letters


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(coproduction.__version__, prog_name="coproduction")
def main() -> None:
    """Make packs, plans and audits that everyone can read, from files you can write."""


ASKED = (new, bring, check, serve, build, render, letters, checklist, export, prove, pictures, types, schema, forget)

for command in ASKED:
    main.add_command(command)

"""The command that shows a folder in a browser while it is written."""

from pathlib import Path as FilePath

import click

import coproduction
from coproduction.cli.doors import FOLDER, plain_endings
from coproduction.preview.server import preview_server

PORT = 8765


@click.command()
@click.argument("folder", type=FOLDER)
@click.option(
    "--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="0 takes any that is free."
)
def serve(folder: FilePath, port: int) -> None:
    """Show a folder in a browser, with a form to fill it in. It can be reached from this computer only."""
    with plain_endings():
        try:
            server = preview_server(coproduction.toolkit(), folder, port)
        except OSError as error:
            raise click.UsageError(f"Port {port} is taken by another program. Choose another: --port 0.") from error
    click.echo(f"Open http://localhost:{server.server_port}/ in your browser. Ctrl and C end it.")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        click.echo("The preview has ended.")
    finally:
        server.server_close()

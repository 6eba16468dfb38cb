"""Commands to begin with: a file of a type, pictures, and what types there are."""

import json
import os
from importlib import resources
from pathlib import Path as FilePath

import click

import coproduction
from coproduction.cli.doors import ANYWHERE, plain_endings
from coproduction.schema import schema_of
from coproduction.skeleton import skeleton
from coproduction.writing import write_all


@click.command()
@click.argument("type_name", metavar="TYPE")
@click.argument("where", metavar="[FILE OR FOLDER/]", required=False, default="")
def new(type_name: str, where: str) -> None:
    """Begin a file of a type, with what goes into it explained. A name without an ending is a folder for it."""

    with plain_endings():
        file = _new_file(type_name, where)
        text = skeleton(coproduction.toolkit().type_named(type_name))
        if file.exists():
            raise click.UsageError(f"{file} is there already. Name another file.")
        write_all(file.parent, {file.name: text.encode()})
    folder = f"build {file.parent}" if _is_folder(where) else f"check {file}"
    click.echo(f"{file} is there for you to fill in. Then: coproduction {folder}")


def _new_file(type_name: str, where: str) -> FilePath:
    name = f"{type_name}.yaml"
    return FilePath(where) / name if _is_folder(where) else FilePath(where or name)


def _is_folder(where: str) -> bool:
    """A name that ends in a stroke, or has no ending of its own: a file without one would never be read."""
    return bool(where) and (where.endswith(("/", os.sep)) or FilePath(where).is_dir() or not FilePath(where).suffix)


@click.command()
@click.argument("folder", type=ANYWHERE, default="pictures")
def pictures(folder: FilePath) -> None:
    """Write a set of pictures for Easy Read into FOLDER. They are free to use and to change."""
    with plain_endings():
        drawn = resources.files("coproduction").joinpath("easy_pictures").iterdir()
        there = {each.name: each.read_bytes() for each in drawn if each.name.endswith(".png")}
        fresh = {name: body for name, body in there.items() if not (folder / name).exists()}
        write_all(folder, fresh)
    kept = f" {len(there) - len(fresh)} already there: kept." if len(fresh) < len(there) else ""
    click.echo(f"{len(fresh)} pictures are in {folder}.{kept}")


@click.command()
def types() -> None:
    """List content types with their views, formats and themes."""
    toolkit = coproduction.toolkit()
    for content_type in toolkit.types:
        kinds = {"views": content_type.views, "private": content_type.private, "exports": content_type.exports}
        said = "; ".join(f"{kind}: {', '.join(names)}" for kind, names in kinds.items() if names)
        click.echo(f"type    {content_type.name:16} {content_type.label} ({said})")
    for each in toolkit.formats:
        click.echo(f"format  {each.name:16} {each.label}")
    for theme in toolkit.themes:
        click.echo(f"theme   {theme.name}")


@click.command()
@click.argument("type_name", metavar="TYPE")
def schema(type_name: str) -> None:
    """Print the JSON Schema of a type, for editors that help while you write."""
    with plain_endings():
        click.echo(json.dumps(schema_of(coproduction.toolkit().type_named(type_name)), indent=2, ensure_ascii=False))

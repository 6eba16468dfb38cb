"""The toolkit that comes with the library, made as a plugin would make one."""

from importlib.resources import files
from pathlib import Path

from coproduction import protocols, pyramid
from coproduction.formats.fold import FOLD
from coproduction.formats.html import HTML
from coproduction.formats.pdf import PDF
from coproduction.formats.text import TEXT
from coproduction.theme import SHIPPED
from coproduction.toolkits import Toolkit

BUILTIN = Toolkit(
    types=(*pyramid.TYPES, *protocols.TYPES),
    formats=(HTML, PDF, FOLD, TEXT),
    themes=SHIPPED,
    catalogues=(Path(str(files("coproduction"))) / "locales",),
)

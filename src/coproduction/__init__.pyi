from coproduction.content import Content as Content
from coproduction.content import ContentType as ContentType
from coproduction.content import fields_of as fields_of
from coproduction.document import Document as Document
from coproduction.edition import Edition as Edition
from coproduction.errors import ContentError as ContentError
from coproduction.errors import CoproductionError as CoproductionError
from coproduction.errors import MissingTool as MissingTool
from coproduction.errors import RenderError as RenderError
from coproduction.errors import UnknownName as UnknownName
from coproduction.problems import Problem as Problem
from coproduction.theme import Theme as Theme
from coproduction.toolkits import Rendered as Rendered
from coproduction.toolkits import Toolkit as Toolkit

__version__: str
ENTRY_POINTS: str

def toolkit() -> Toolkit:
    """The built-in toolkit and those of every installed plugin, the plugins first."""

import pytest

from coproduction.errors import ContentError, CoproductionError, MissingTool, RenderError, UnknownName, UnreadableFile
from coproduction.problems import Problem


def tree(error: type[BaseException], depth: int = 0) -> list[tuple[int, str]]:
    return [(depth, error.__name__), *(line for each in error.__subclasses__() for line in tree(each, depth + 1))]


def test_what_can_go_wrong_is_a_tree() -> None:
    assert tree(CoproductionError) == [
        (0, "CoproductionError"),
        (1, "ContentError"),
        (1, "RenderError"),
        (2, "MissingTool"),
        (2, "UnreadableFile"),
        (1, "UnknownName"),
    ]


def test_a_content_error_holds_every_problem_and_says_each_on_a_line() -> None:
    problems = (Problem(("title",), "Write it in."), Problem(("due",), "Write a day."))
    error = ContentError(iter(problems))
    assert error.problems == problems
    assert str(error) == "title: Write it in.\ndue: Write a day."


@pytest.mark.parametrize("error", [RenderError, MissingTool, UnreadableFile])
def test_a_render_error_is_a_sentence(error: type[CoproductionError]) -> None:
    assert str(error("The PDF could not be laid out.")) == "The PDF could not be laid out."


def test_an_unknown_name_is_answered_with_the_names_there_are() -> None:
    assert (
        str(UnknownName("format", "docx", ("text", "html")))
        == "There is no format called “docx”. There is: html, text."
    )


def test_an_unknown_name_says_so_when_there_are_none() -> None:
    assert str(UnknownName("theme", "night", ())) == "There is no theme called “night”. There is: none."

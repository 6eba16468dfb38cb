"""A form on the web as a browser has it: what it says, and what it would send."""

from html.parser import HTMLParser
from typing import Any

from attrs import field, frozen

EMPTY = {"input", "img", "col"}


@frozen
class Control:
    """Something to answer with: its element, its attributes, and what stands in it."""

    name: str
    attributes: dict[str, str]
    text: list[str] = field(factory=list, eq=False)

    @property
    def id(self) -> str:
        return self.attributes.get("id", "")


class Form(HTMLParser):
    """A form, read."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.controls: list[Control] = []
        self.labels: dict[str, list[str]] = {}
        self.legends: list[str] = []
        self.texts: list[str] = []
        self._open: list[tuple[str, dict[str, str]]] = []
        self.feed(html)
        self.close()
        assert self._open == []

    @property
    def words(self) -> list[str]:
        """All that is written in the form, but for what somebody answered and the button."""
        return "".join(self.texts).split()

    def values(self, attribute: str) -> list[str]:
        return [found[attribute] for _, found in self.elements if attribute in found]

    def sent(self) -> dict[str, list[str]]:
        """What a browser sends when the button is pressed: the ends of lines as browsers write them."""
        sent: dict[str, list[str]] = {}
        for control in self.controls:
            said = control.attributes
            match control.name, said.get("type"):
                case "textarea", _:
                    value = "".join(control.text).removeprefix("\n")
                case _, "radio" | "checkbox" if "checked" not in said:
                    continue
                case _:
                    value = said["value"]
            sent.setdefault(said["name"], []).append(value.replace("\n", "\r\n"))
        return sent

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Any]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append((tag, attributes))
        if tag in ("input", "textarea"):
            self.controls.append(Control(tag, attributes))
        if tag not in EMPTY:
            self._open.append((tag, attributes))
        if tag in ("p", "li", "td", "th", "label", "legend", "div", "caption") or tag[0] == "h":
            self.texts.append(" ")
        if tag == "img":
            self.texts.append(f" {attributes.get('alt', '')} ")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        names = [tag for tag, _ in self._open]
        if "textarea" in names:
            self.controls[-1].text.append(data)
        elif "button" not in names:
            self.texts.append(data)
        for tag, attributes in self._open:
            if tag == "label":
                self.labels.setdefault(attributes["for"], []).append(data)
            if tag == "legend":
                self.legends.append(data)

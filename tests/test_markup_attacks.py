"""Markdown that means harm, judged as a browser reads the page that comes of it: nothing in it is active.

The list follows those of CommonMark's safe mode, of OWASP, and of the holes found in other readers of Markdown.
"""

import re
from collections.abc import Iterator

import pytest
import tinyhtml5

from coproduction.document import Bullets, Checklist, Document, Link, Paragraph, Quote, Steps, Text, Words
from coproduction.markup import blocks_of, check_markup
from tests.formats.making import document_of, html

SCHEMES = (
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript://example.org/%0Aalert(1)",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)",
    "javascript&#x3A;alert(1)",
    "&#106;avascript:alert(1)",
    "&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A;alert(1)",
    "java&Tab;script:alert(1)",
    "java&NewLine;script:alert(1)",
    "java\\script:alert(1)",
    "java%0ascript:alert(1)",
    "%6A%61vascript:alert(1)",
    "\u0001javascript:alert(1)",
    "\u00a0javascript:alert(1)",
    "\u200bjavascript:alert(1)",
    "\u2028javascript:alert(1)",
    "\ufeffjavascript:alert(1)",
    "\u202ejavascript:alert(1)",
    "\uff4aavascript:alert(1)",
    "javascript\uff1aalert(1)",
    "vbscript:msgbox(1)",
    "livescript:alert(1)",
    "mocha:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "data:image/png;base64,AAAA",
    "DATA:text/html,x",
    "file:///etc/passwd",
    "file://host/share",
    "\\\\\\\\host\\\\share",
    "ftp://example.org",
    "http://example.org",
    "HTTPS://example.org",
    "//example.org",
    "/etc/passwd",
    "../../secret.html",
    "?a=b",
    "ms-word:ofe|u|https://example.org",
    "ms-msdt:/id",
    "search-ms:query=x",
    "view-source:https://example.org",
    "blob:https://example.org/1",
    "about:blank",
    "chrome://settings",
    "intent://x#Intent;end",
    "sms:+441632960000",
    "wtai://wp/mc;1",
    "feed:javascript:alert(1)",
    "jar:https://example.org!/x",
    "cid:1",
    "x:y",
    ":alert(1)",
    "https:javascript:alert(1)",
    "https:/\\example.org",
    "tel",
    "mailto",
)
"""Where a link may not lead."""

AROUND = ("[a]({})", "[a](<{}>)", "<{}>", "![a]({})", "[a]: {}\n\n[a]", "[![a]({})](https://example.org)")
"""How an address stands in a text."""

TAGS = (
    "<script>alert(1)</script>",
    "<script src=//example.org></script>",
    "<SCRIPT>alert(1)</SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script\n>alert(1)</script\n>",
    "<script/x>alert(1)</script>",
    "<script",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    "</textarea><script>alert(1)</script>",
    "</p></main></body></html><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)//",
    "<img/src=x/onerror=alert(1)>",
    "<img src=`x`onerror=alert(1)>",
    '<img src="x" onerror="alert(1)">',
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text>a</text></a></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<math href=javascript:alert(1)>a</math>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object>",
    "<embed src=javascript:alert(1)>",
    "<base href=//example.org>",
    "<meta http-equiv=refresh content='0;url=//example.org'>",
    "<link rel=stylesheet href=//example.org>",
    "<style>@import '//example.org'</style>",
    "<style>*{background:url(//example.org)}</style>",
    "<form action=//example.org><input name=password><button>Go</button></form>",
    "<input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)>a</details>",
    "<video><source onerror=alert(1)></video>",
    "<audio src=x onerror=alert(1)>",
    "<body onload=alert(1)>",
    "<marquee onstart=alert(1)>a</marquee>",
    "<a href=javascript:alert(1)>a</a>",
    "<a href='javascript:alert(1)'>a</a>",
    "<a onclick=alert(1)>a</a>",
    "<p style=position:fixed>a</p>",
    "<p class=x id=x>a</p>",
    "<x onclick=alert(1)>a</x>",
    "<x-y onclick=alert(1)>a</x-y>",
    "<custom is=script>a</custom>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><script>alert(1)</script>'></noscript>",
    "<textarea><img title='</textarea><img src=x onerror=alert(1)>'>",
    "<xmp><script>alert(1)</script></xmp>",
    "<plaintext>",
    "<!--><script>alert(1)</script>-->",
    "<!-- --!><script>alert(1)</script> -->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version='1.0'?><script>alert(1)</script>",
    "<!DOCTYPE html><script>alert(1)</script>",
    "<%script%>",
    "\\<script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "{{ 7*7 }}{% for x in y %}{{ config }}{% endfor %}",
    "{{''.__class__.__mro__}}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "{% include 'page.html' %}{# comment #}",
)
"""What is no Markdown, and what templates of others would work out."""

TRICKS = (
    '[a](https://example.org "onmouseover=alert(1)")',
    "[a](https://example.org' onmouseover='alert(1))",
    '[a](https://example.org"onmouseover="alert(1))',
    '[a](<https://example.org" onmouseover="alert(1)>)',
    "[a](https://example.org/<script>alert(1)</script>)",
    "[a](https://example.org\\\" onclick=alert(1))",
    "[<script>alert(1)</script>](https://example.org)",
    "[a\n](https://example.org)[b](javascript:alert(1))",
    "[a](https://example.org)(javascript:alert(1))",
    "[a][b](javascript:alert(1))",
    "[[a](https://example.org)](javascript:alert(1))",
    "[a](\njavascript:alert(1)\n)",
    "[a]( javascript:alert(1) )",
    "[a](javascript:alert(1)",
    "![a](https://example.org/x.png)",
    "![a](x onerror=alert(1))",
    '![a" onerror="alert(1)](x)',
    '![a](x "a\\" onerror=\\"alert(1)")',
    "[![a](x)](javascript:alert(1))",
    "[a]: <javascript:alert(1)>\n[a]",
    "[a]:\njavascript:alert(1)\n\n[a][]",
    "[^1]: <script>alert(1)</script>\n\na[^1]",
    "*[HTML]: <script>alert(1)</script>",
    "## a {onclick=alert(1)}",
    "## a {#id .class}\n\n## main\n\n## __proto__",
    "### <script>alert(1)</script>",
    "```html\n<script>alert(1)</script>\n```",
    "```\"><script>alert(1)</script>\n```",
    "    <script>alert(1)</script>",
    "`<script>alert(1)</script>`",
    "> <script>alert(1)</script>\n> — <img src=x onerror=alert(1)>",
    "- <script>alert(1)</script>\n- [ ] <img src=x onerror=alert(1)>",
    "1. [a](javascript:alert(1))",
    "a:\n\n| <script> | b |\n|---|---|\n| [c](javascript:alert(1)) | <img src=x onerror=alert(1)> |",
    "a:\n\n| a |\n|---|\n| `|` <script>alert(1)</script> |",
    "a <script>:\n\n| a |\n|---|\n| b |",
    "**<script>alert(1)</script>** *<img src=x onerror=alert(1)>*",
    "<https://example.org/\"onmouseover=alert(1)>",
    "<a@example.org?subject=x\"onclick=alert(1)>",
    "<mailto:a@example.org?body=<script>>",
    "[a](mailto:a@example.org\nBcc:b@example.org)",
    "[a](tel:1;phone-context=\"><script>)",
    "[a](#\"onclick=alert(1))",
    "[a](https://example.org/{attack})",
    "[{attack}](https://example.org)",
    "[a]({attack})",
    "<{attack}>",
    "## {attack}",
    "{attack}:\n\n| {attack} |\n|---|\n| {attack} |",
    "**{attack}** {attack}",
    "> {attack}\n> — {attack}",
    "\u202e[a](https://example.org)",
    "a\u0000b <scr\u0000ipt>alert(1)</script>",
    "a\r<script>alert(1)</script>\rb",
    "a\u2028<script>alert(1)</script>",
    ":::script\nalert(1)\n:::",
    "$$\\href{javascript:alert(1)}{a}$$",
    "@import url(//example.org);",
    "</section><section id=x>",
)  # fmt: skip
"""What plays with how Markdown is read."""

ATTACKS = (*(way.format(scheme) for scheme in SCHEMES for way in AROUND), *TAGS, *TRICKS)
HARM = "\"><script>alert(1)</script><img src=x onerror=alert(1)>[a](javascript:alert(1))'"


def filling(_name: str) -> Words:
    """What somebody else wrote, who means harm."""
    return (Text(HARM), Link(HARM, "https://example.org/"))


def seen(document: Document) -> Iterator[tuple[str, str, str]]:
    """Every element that a browser makes of the page, with each of its attributes and its value."""
    for element in tinyhtml5.parse(html(document)).iter():
        name = str(element.tag).rpartition("}")[2]
        yield name, "", ""
        yield from ((name, attribute, value) for attribute, value in element.attrib.items())


EVERY = document_of(
    Paragraph((Text("a", strong=True), Link("b", "https://c"))),
    Bullets(("a",)),
    Steps(("a",)),
    Checklist(("a",)),
    Quote("a", "b"),
    Paragraph("abcdefghijklmnopqrstuvwxyz-" * 3),
    *blocks_of("A:\n\n| a | b |\n|---|--:|\n| c | d |\n\n## S\n\n### T"),
)
OURS = {(name, attribute) for name, attribute, _ in seen(EVERY)} | {("span", each) for each in ("", "class", "dir")}
"""Every element that our templates write, and its attributes; a long word or a path is kept whole in a span."""


@pytest.mark.parametrize("text", [*ATTACKS, HARM])
def test_nothing_active_comes_out_of_an_attack(text: str) -> None:
    blocks = blocks_of(re.sub("[\x01-\x08]", "", text), filling)
    found = [*seen(document_of(*blocks))]
    assert {(name, attribute) for name, attribute, _ in found} <= OURS
    assert not [attribute for _, attribute, _ in found if attribute.startswith("on") or attribute in ("style", "src")]
    leading = [value for _, attribute, value in found if attribute == "href" and not value.startswith("#")]
    assert all(re.match(r"https://[a-z]|mailto:[a-z]|tel:\d", value) for value in leading)
    assert not [value for value in leading if re.search(r"script:|[\"'<>\s]", value)]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_link_that_leads_elsewhere_is_refused(scheme: str) -> None:
    assert [problem.message for problem in check_markup(f"[a]({scheme})")]


def test_there_are_enough_attacks() -> None:
    assert len(set(ATTACKS)) > 450
    assert {("script", ""), ("img", ""), ("p", "style")}.isdisjoint(OURS)

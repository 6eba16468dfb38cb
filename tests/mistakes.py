"""What authors get wrong, a folder for each, and all that is said of it. Zebedee is a name that is never repeated."""

from attrs import field, frozen

from coproduction.builtin import BUILTIN
from tests.commands import BINDER, PLAN, PROSE
from tests.strategies import png

AUDIT = """\
type: audit
title: Audit of Zebedee
period: {first: 2025-04-01, last: 2026-03-31}
records:
  - person: P1
    kind: carer
    activity: Zebedee’s group
    level: consult
    first_day: 2025-05-06
"""

REGISTER = AUDIT.partition("records:")[0] + "records: {file: register.csv}\n"
ROWS = "person,kind,activity,level,first_day\nP1,carer,Group,consult,2025-05-06\n"
PICTURE = PROSE.replace("- text: Thank you for coming.", "- picture: {file: zoo.png, words: Zebedee waves}")

BOMB = "a: &a [Zebedee]\nb: &b [*a, *a]\nc: [*b, *b]\n"
ALIASES = "Anchors and aliases (& and *) are not read. Write it out, or put it in quotes."
TYPES = ", ".join(sorted(each.name for each in BUILTIN.types))
BEGIN = f"Content begins with “type:” and one of {TYPES}."
DUE = "Write a due date as 31 May 2020, 2020-05-31, May 2020, Q2 2020, 2020, from September 2020, or ongoing."
KINDS = "Choose one of service_user, carer, both, family, public, staff, union."
MISSING = "This is missing. Write it in."
NO_SUCH_FILE = "There is no such file in the folder. Check its name."
ONE_DAY = "Write one day, such as 2026-03-31 or 31 March 2026."
OUTSIDE = "This file lies outside the folder. Copy it into the folder."
ITSELF = "This file contains itself, through its parts. Take the part out."
TOO_DEEP = "This pack binds packs itself, and headings go no deeper. Name the parts of those packs instead."
UTF_8 = "Save the file as UTF-8 text."


@frozen
class Mistake:
    """The files of a folder, every line that is said, and links in it to files beside the folder that is built."""

    files: dict[str, str | bytes]
    said: tuple[str, ...]
    links: dict[str, str] = field(factory=dict)


def page(right: str, wrong: str, *said: str) -> Mistake:
    """A slip in a page of prose."""
    return Mistake({"page.yaml": PROSE.replace(right, wrong)}, said)


def plan(right: str, wrong: str, *said: str) -> Mistake:
    """A slip in an action plan."""
    return Mistake({"plan.yaml": PLAN.replace(right, wrong)}, said)


def audit(right: str, wrong: str, *said: str) -> Mistake:
    """A slip in an audit."""
    return Mistake({"audit.yaml": AUDIT.replace(right, wrong)}, said)


def register(rows: str | bytes, *said: str) -> Mistake:
    """A slip in the register of an audit."""
    return Mistake({"audit.yaml": REGISTER, "register.csv": rows}, said)


def theme(text: str, *said: str) -> Mistake:
    """A slip in a theme."""
    return Mistake({"page.yaml": PROSE, "theme/theme.yaml": text, "theme/logo.png": png()}, said)


def pack(*parts: str) -> str:
    """A pack of these files."""
    return BINDER.replace("{file: welcome.yaml}, {file: plan.yaml}", ", ".join(f"{{file: {part}}}" for part in parts))


def part(name: str, said: str) -> Mistake:
    """A slip in the name of a part."""
    return Mistake({"pack.yaml": pack(name)}, (f"pack.yaml, line 4: parts, number 1, file: {said}",))


MISTAKES: dict[str, Mistake] = {
    "a level that is not on the ladder": audit(
        "level: consult",
        "level: Zebedee",
        "audit.yaml, line 8: records, number 1, level: "
        "Choose a level of the ladder: inform, consult, collaborate, co_produce.",
    ),
    "a kind that there is not": audit("carer", "Zebedee", f"audit.yaml, line 6: records, number 1, kind: {KINDS}"),
    "a name where an id belongs": audit(
        "P1",
        "Zebedee Smith",
        "audit.yaml, line 5: records, number 1, person: Use an id such as P014. A name or an address must not be here.",
    ),
    "a text where names and values belong": audit(
        "{first: 2025-04-01, last: 2026-03-31}",
        "Zebedee",
        "audit.yaml, line 3: period: Here go names and values, each on a line of its own: first, last.",
    ),
    "a misspelt field": page(
        "title: Hello",
        "titel: Zebedee",
        f"page.yaml, line 4: sections, number 1, title: {MISSING}",
        "page.yaml, line 4: sections, number 1, titel: There is no field of this name here. Did you mean “title”?",
    ),
    "a missing field": page("title: Welcome\n", "", f"page.yaml, line 1: title: {MISSING}"),
    "a number where a text belongs": page(
        "Welcome",
        "2026",
        "page.yaml, line 2: title: Put this in quotes: without them it is read as a number, or as yes or no.",
    ),
    "a list where a text belongs": page("Welcome", "[Zebedee]", "page.yaml, line 2: title: Here goes a text."),
    "a language that there is not": page(
        "title: Welcome",
        "title: Welcome\nlanguage: Zebedee",
        "page.yaml, line 3: language: This is no language tag we know. Write one such as en-GB, cy or ur.",
    ),
    "a text where a list belongs": plan(
        "owners: [lead]}]",
        "owners: Zebedee}]",
        "plan.yaml, line 6: objectives, number 1, owners: Here goes a list: each of its lines begins with a dash.",
    ),
    "a text where a number belongs": plan(
        "due: May 2026",
        "progress: Zebedee, due: May 2026",
        "plan.yaml, line 6: objectives, number 1, progress: "
        "Write a whole number in figures alone, such as 30: no words, no quotes.",
    ),
    "a due date that is none": plan(
        "May 2026", "when Zebedee can", f"plan.yaml, line 6: objectives, number 1, due: {DUE}"
    ),
    "a day that there is not": plan("2026-06-30", "2026-06-31", f"plan.yaml, line 3: as_at: {ONE_DAY}"),
    "an owner that there is not": plan(
        "[lead]",
        "[Zebedee]",
        "plan.yaml, line 6: objectives, number 1, owners, number 1: Write the id of an owner: lead.",
    ),
    "a type that there is not": page("prose", "Zebedee", f"page.yaml, line 1: {BEGIN}"),
    "no type": page("type: prose\n", "", f"page.yaml, line 1: {BEGIN}"),
    "a list alone": Mistake({"list.yaml": "- Zebedee\n"}, (f"list.yaml, line 1: {BEGIN}",)),
    "a key twice": page(
        "title: Welcome",
        "title: Welcome\ntitle: Zebedee",
        "page.yaml, line 3: title: This stands here twice. Keep one of the two.",
    ),
    "an alias bomb": Mistake(
        {"bomb.yaml": BOMB},
        (
            f"bomb.yaml, line 1: a: {ALIASES}",
            f"bomb.yaml, line 2: b: {ALIASES}",
            f"bomb.yaml, line 2: b, number 1: {ALIASES}",
            f"bomb.yaml, line 2: b, number 2: {ALIASES}",
            f"bomb.yaml, line 3: c, number 1: {ALIASES}",
            f"bomb.yaml, line 3: c, number 2: {ALIASES}",
        ),
    ),
    "a tag that would run a program": page(
        "Welcome",
        "!!python/object/apply:os.system [Zebedee]",
        "page.yaml, line 2: title: Tags (!) are not read. Take it out, or put the text in quotes.",
    ),
    "brackets without end": page(
        "Welcome", "[" * 40 + "Zebedee" + "]" * 40, "page.yaml, line 2: title: This is nested too deep."
    ),
    "a number without end": page(
        "Welcome",
        "1" * 5000,
        "page.yaml, line 2: title: This number is too long. If it is not a quantity, put it in quotes.",
    ),
    "a second document": page(
        "type: prose",
        "type: prose\n---\ntitle: Zebedee",
        "page.yaml, line 2: A second document begins here (“---”). Put it in a file of its own.",
    ),
    "an empty file": Mistake(
        {"empty.yaml": ""}, ("empty.yaml, line 1: The file is empty. Begin with a line such as “type: audit”.",)
    ),
    "nothing but a remark": Mistake(
        {"remark.yaml": "\n# Zebedee\n"},
        ("remark.yaml, line 1: The file is empty. Begin with a line such as “type: audit”.",),
    ),
    "a file that is not UTF-8": Mistake(
        {"page.yaml": PROSE.encode() + "# Zebedee’s café\n".encode("cp1252")}, (f"page.yaml, line 7: {UTF_8}",)
    ),
    "a file that is too large": Mistake(
        {"page.yaml": "# Zebedee\n" * 200_001}, ("page.yaml: The file is over 2,000,000 bytes. Make it smaller.",)
    ),
    "a colon within a text": page(
        "title: Hello",
        "title: Hello: Zebedee",
        "page.yaml, line 4: This cannot be read as YAML. "
        "A colon stands inside a text, or a line is set in too far. Put the text in quotes.",
    ),
    "a character that cannot be printed": page(
        "Hello",
        '"Zebedee\\u0007"',
        "page.yaml, line 4: sections, number 1, title: There is an unprintable character in this text. Take it out.",
    ),
    "a part that does not exist": part("zebedee.yaml", NO_SUCH_FILE),
    "a part of no known kind": part(
        "zebedee.docx", "A file here ends in .yaml, .yml, .json, .csv, .xlsx, .png, .jpg, .jpeg."
    ),
    "a part outside the folder": part("../../secret.yaml", OUTSIDE),
    "a part at an absolute path": part("/etc/zebedee.yaml", OUTSIDE),
    "a part through a link that leads outside": Mistake(
        {"pack.yaml": pack("linked.yaml")},
        (f"linked.yaml: {OUTSIDE}", f"pack.yaml, line 4: parts, number 1, file: {OUTSIDE}"),
        links={"linked.yaml": "secret.yaml"},
    ),
    "a picture outside the folder": Mistake(
        {"page.yaml": PICTURE.replace("zoo", "../../secret")},
        (f"page.yaml, line 6: sections, number 1, body, number 1, picture, file: {OUTSIDE}",),
    ),
    "a picture without words": Mistake(
        {"page.yaml": PICTURE.replace(", words: Zebedee waves", ""), "zoo.png": png()},
        (f"page.yaml, line 6: sections, number 1, body, number 1, picture, words: {MISSING}",),
    ),
    "a picture that is none": Mistake(
        {"page.yaml": PICTURE, "zoo.png": "Zebedee"}, ("zoo.png: A picture is a PNG or a JPEG file.",)
    ),
    "a pack that contains itself": part("pack.yaml", ITSELF),
    "packs that contain each other": Mistake(
        {"one.yaml": pack("two.yaml"), "two.yaml": pack("one.yaml")},
        tuple(f"{name}.yaml, line 4: parts, number 1, file: {ITSELF}" for name in ("one", "two")),
    ),
    "packs within packs within packs": Mistake(
        {
            "page.yaml": PROSE,
            "pack-1.yaml": pack("page.yaml"),
            **{f"pack-{number}.yaml": pack(f"pack-{number - 1}.yaml") for number in range(2, 7)},
        },
        tuple(f"pack-{number}.yaml, line 4: parts, number 1: {TOO_DEEP}" for number in range(3, 7)),
    ),
    "a pack with nobody to ask": Mistake(
        {"page.yaml": PROSE, "pack.yaml": pack("page.yaml").partition("contacts:")[0] + "contacts: []\n"},
        ("pack.yaml, line 5: contacts: Name whom to ask for this pack in another format.",),
    ),
    "two files of one name": Mistake(
        {"page.yaml": PROSE, "page.yml": PROSE},
        ("page.yml: Another file has this name, with another ending. Rename one.",),
    ),
    "a theme too faint to read": theme(
        "name: Zebedee\nquiet: '#aaaaaa'\nsize: 6\n",
        "theme/theme.yaml, line 2: quiet: Too faint: 2.3 to 1 beside “paper”. It needs 4.5 to 1.",
        "theme/theme.yaml, line 3: size: Print is from 12 to 48 points. 14 is clear print.",
    ),
    "a theme with a colour that is none": theme(
        "ink: Zebedee\n",
        "theme/theme.yaml, line 1: ink: Write a colour as # and six digits, like #212b32.",
    ),
    "a logo without words": theme("logo: {file: logo.png}\n", f"theme/theme.yaml, line 1: logo, words: {MISSING}"),
    "a register that is not there": Mistake(
        {"audit.yaml": REGISTER}, (f"audit.yaml, line 4: records, file: {NO_SUCH_FILE}",)
    ),
    "an empty register": register("", "register.csv, line 1: The file is empty. Its first row names the columns."),
    "a register with two columns of one name": register(
        "person,kind,kind\nP1,Zebedee,carer\n",
        "register.csv, line 1: Every column needs a name of its own in the first row.",
    ),
    "a register with a misspelt column": register(
        ROWS.replace("activity", "aktivity"),
        "register.csv, line 2: records, number 1, aktivity: "
        "There is no field of this name here. Did you mean “activity”?",
    ),
    "a row with a cell too many": register(
        ROWS + "P2,carer,Zebedee’s,group,consult,2025-05-06\n",
        "register.csv, line 3: This row has more cells than there are columns.",
    ),
    "a row with a quote that is not closed": register(
        ROWS + 'P2,carer,"Zebedee,consult,2025-05-06\n',
        "register.csv, line 3: This row cannot be read. Look for a quote that is not closed.",
    ),
    "a row with values that there are not": register(
        ROWS + "P2,Zebedee,Group,consult,2025-02-30\n",
        f"register.csv, line 3: records, number 2, kind: {KINDS}",
        f"register.csv, line 3: records, number 2, first_day: {ONE_DAY}",
    ),
    "a register that is not UTF-8": register(
        ROWS.encode() + "P2,carer,Zebedee’s\n".encode("cp1252"), f"register.csv, line 3: {UTF_8}"
    ),
}

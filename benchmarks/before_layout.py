"""What comes before layout, as a share of it: loading, checking, viewing and writing the HTML of a 30-page pack."""

import statistics
import tempfile
import time
from pathlib import Path

import weasyprint

import coproduction
from coproduction.formats.html import render_page
from coproduction.toolkits import Toolkit

BAR = 0.05
RUNS = 7

SENTENCE = "We tell you what we did with what you said, and if we could not do it, we tell you why."
PASSAGE = "      - text: |\n" + "".join(f"          {SENTENCE}\n" for _ in range(4))
LIST = "      - bullets:\n" + "".join(f"          - {SENTENCE}\n" for _ in range(4))
OBJECTIVE = """\
  - id: A{n}
    theme: a
    text: Ask people who use our services what matters to them, and act on it
    due: September 2026
    owners: [lead, director]
"""


def write_pack(folder: Path) -> Path:
    """A pack of fourteen parts in its folder."""
    parts = []
    for number in range(6):
        sections = "".join(f"  - title: Section {each}\n    body:\n{PASSAGE}{LIST}" for each in range(4))
        parts.append(f"part-{number}.yaml")
        (folder / parts[-1]).write_text(f"type: prose\ntitle: Part {number}\nsections:\n{sections}", encoding="utf-8")
    for number in range(2):
        objectives = "".join(OBJECTIVE.format(n=each) for each in range(12))
        parts.append(f"plan-{number}.yaml")
        (folder / parts[-1]).write_text(
            f"type: action-plan\ntitle: Plan {number}\nas_at: 2026-03-31\nthemes: [{{id: a, title: Acting}}]\n"
            "owners: [{id: lead, title: Involvement Lead}, {id: director, title: Director of Nursing}]\n"
            f"objectives:\n{objectives}",
            encoding="utf-8",
        )
    rows = "".join(
        f"  - {{person: P{n:03}, kind: {('service_user', 'carer')[n % 2]}, activity: Forum, "
        f"level: {('inform', 'consult', 'collaborate', 'co_produce')[n % 4]}, first_day: 2025-06-01}}\n"
        for n in range(120)
    )
    parts.append("audit.yaml")
    period = "period: {first: 2025-04-01, last: 2026-03-31}"
    (folder / parts[-1]).write_text(f"type: audit\ntitle: Audit\n{period}\nrecords:\n{rows}", encoding="utf-8")
    pack = folder / "pack.yaml"
    listed = "".join(f"  - file: {part}\n" for part in parts)
    contact = "contacts:\n  - {name: The team, phone: 01632 960000, post: 1 Fern Road}\n"
    pack.write_text(f"type: binder\ntitle: A pack\nas_at: 2026-03-31\nparts:\n{listed}{contact}", encoding="utf-8")
    return pack


def before_layout(toolkit: Toolkit, pack: Path) -> str:
    """The HTML page of a pack, from its files."""
    content, problems = toolkit.inspect(pack)
    if content is None:
        raise coproduction.ContentError(problems)
    return render_page(toolkit.view(content), toolkit.themes[0])


def main() -> None:
    """Print the share."""
    toolkit = coproduction.toolkit()
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as name:
        pack = write_pack(Path(name))
        page = before_layout(toolkit, pack)
        pages = len(weasyprint.HTML(string=page).render().pages)
        for _ in range(RUNS):
            start = time.process_time()
            page = before_layout(toolkit, pack)
            middle = time.process_time()
            weasyprint.HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")
            ours.append(middle - start)
            theirs.append(time.process_time() - middle)
    share = statistics.median(ours) / statistics.median(theirs)
    print(
        f"{pages} pages: before layout {statistics.median(ours):.3f} s, layout {statistics.median(theirs):.3f} s of CPU"
    )
    print(f"share {share:.1%}, bar {BAR:.0%}: {'kept' if share <= BAR else 'NOT KEPT'}")


if __name__ == "__main__":
    main()

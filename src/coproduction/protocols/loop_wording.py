"""What the page that closes the loop may be called; which it is, is for each organisation to choose."""

from attrs import frozen

from coproduction.labels import N_
from coproduction.sources import Mark, Source

NOTTINGHAMSHIRE = Source(
    "Nottinghamshire Healthcare NHS Foundation Trust, What happens to your feedback",
    "https://www.nottinghamshirehealthcare.nhs.uk/iev-what-happens-to-your-feedback/",
)
NORTH_CENTRAL_LONDON = Source(
    "North Central London Clinical Commissioning Group, Feedback and evaluation",
    "https://northcentrallondonccg.nhs.uk/get-involved/feedback-and-evaluation/",
)
WIDELY_USED = Source("Widely used in the NHS and in local government", mark=Mark.COMMON)


@frozen
class Heading:
    """A heading that organisations use, and where it was seen."""

    text: str
    source: Source


YOU_SAID = Heading(N_("You said, we did"), WIDELY_USED)
TOGETHER = Heading(N_("You said, together we did"), NOTTINGHAMSHIRE)
DIFFERENCE = Heading(N_("You said, we did: what difference did it make?"), NORTH_CENTRAL_LONDON)
HEADINGS = (YOU_SAID, TOGETHER, DIFFERENCE)

"""The six partnership principles of the Trades Union Congress: their wordings by year, and what each asks of people.

All words are this library's own. The wordings are as they were read in the sources, which date from 1999 and 2002. What
a principle asks of people is published nowhere: it is suggested, for partners to change.
"""

from attrs import frozen

from coproduction.labels import N_
from coproduction.sources import Mark, Source

TUC_1999 = Source(
    "Trades Union Congress, Chapter 6, Partnership at Work",
    "https://www.tuc.org.uk/research-analysis/reports/chapter-6-partnership-work",
)
TUC_1999_PARTLY = Source(TUC_1999.title, TUC_1999.url, Mark.PARTLY)
TUC_2002 = Source(
    "Trades Union Congress, General Council Report 2002, chapter 4",
    "http://www.tuc.org.uk/about-tuc/congress/congress-2002/general-council-report-2002-chapter-4",
)
PUBLICNET = Source(
    "Publicnet, Partnership works says TUC, 7 January 2002",
    "http://www.publicnet.co.uk/news/2002/01/07/partnership-works-says-tuc/",
)
ASKS = Source("Suggested by this library, after a case study of partnership working in 2006", mark=Mark.SUGGESTED)


@frozen(kw_only=True)
class Wording:
    """How a principle was worded at a time; ``version`` is the id that an agreement names it by."""

    version: str
    text: str
    source: Source


@frozen(kw_only=True)
class TucPrinciple:
    """One of the six: a stable id, a label, its wordings, what it means, and what it asks of each side."""

    id: str
    label: str
    wordings: tuple[Wording, ...]
    meaning: str
    managers: str
    staff_side: str
    service_users: str
    asks_source: Source = ASKS
    label_of_1998: str = ""


def _in_1998(text: str, source: Source = TUC_1999) -> Wording:
    return Wording(version="tuc_1998", text=text, source=source)


def _in_2002(text: str, source: Source = PUBLICNET) -> Wording:
    return Wording(version="tuc_2002", text=text, source=source)


TUC_SIX = (
    TucPrinciple(
        id="shared_commitment",
        label=N_("Shared commitment to success"),
        wordings=(
            _in_1998(N_("Both are committed to the success of the organisation.")),
            _in_2002(N_("Both are committed to the success of the enterprise."), TUC_2002),
        ),
        meaning=N_("Both sides want the service to do well, and accept that it must change."),
        managers=N_("Explain why change is needed and what success looks like. Put shared goals in the plan."),
        staff_side=N_("Raise problems together with proposals and options."),
        service_users=N_("Help to say what a good outcome is."),
    ),
    TucPrinciple(
        id="legitimate_interests",
        label=N_("Recognising legitimate interests"),
        wordings=(
            _in_1998(N_("The employer and the union each have a legitimate role.")),
            _in_2002(N_("Each has legitimate interests, and differences are settled in trust.")),
        ),
        meaning=N_("Each side may see things differently, and is still respected."),
        managers=N_("Consult before you decide. Record disagreement fairly."),
        staff_side=N_("Say openly what members think. Accept that managers have to manage."),
        service_users=N_("You are not asked to take sides. Your view is recorded as yours."),
        label_of_1998=N_("Recognising legitimate roles"),
    ),
    TucPrinciple(
        id="employment_security",
        label=N_("Commitment to employment security"),
        wordings=(
            _in_1998(
                N_("The employer commits to security for all workers, and the union to engage positively."),
                TUC_1999_PARTLY,
            ),
            _in_2002(N_("There is a commitment to employment security."), TUC_2002),
        ),
        meaning=N_("Jobs are protected as far as possible, in return for constructive work on change."),
        managers=N_("Talk early about what change means for staff. Look for other posts and training first."),
        staff_side=N_("Engage positively with change."),
        service_users=N_("See that the service goes on while it changes."),
    ),
    TucPrinciple(
        id="quality_of_working_life",
        label=N_("Focus on the quality of working life"),
        wordings=(_in_2002(N_("There is a focus on the quality of working life.")),),
        meaning=N_("Skills, a say, fair hours, health and interesting work all matter."),
        managers=N_("Act on workload, training and safety."),
        staff_side=N_("Bring evidence from the people who do the work."),
        service_users=N_("Be treated with the same respect as staff."),
    ),
    TucPrinciple(
        id="transparency",
        label=N_("Transparency and sharing information"),
        wordings=(_in_2002(N_("Partners are open, and share information.")),),
        meaning=N_("Real plans and figures are shared early and honestly."),
        managers=N_("Share plans, money and data early and in plain language."),
        staff_side=N_("Respect confidences. Give honest feedback."),
        service_users=N_("Receive papers on time, in the format you need."),
    ),
    TucPrinciple(
        id="mutual_gains",
        label=N_("Mutual gains and added value"),
        wordings=(_in_2002(N_("There are mutual gains for both partners.")),),
        meaning=N_("Partnership brings results that no side could get alone."),
        managers=N_("Measure and publish what users, staff and the organisation gain."),
        staff_side=N_("Test what is claimed against what members experience."),
        service_users=N_("Be told what changed because of you."),
    ),
)
"""In their usual order."""

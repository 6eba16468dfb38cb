"""What looks forward: what is agreed to be done, and what people are told of it."""

from coproduction.protocols.action_plan import ACTION_PLAN
from coproduction.protocols.agreement import AGREEMENT
from coproduction.protocols.bilingual import BILINGUAL
from coproduction.protocols.binder import BINDER
from coproduction.protocols.contribution import CONTRIBUTIONS
from coproduction.protocols.evaluation_plan import EVALUATION_PLAN
from coproduction.protocols.meeting import MEETING
from coproduction.protocols.meeting_protocol import MEETING_PROTOCOL
from coproduction.protocols.pack import PACK
from coproduction.protocols.principles import PRINCIPLES
from coproduction.protocols.prose import PROSE
from coproduction.protocols.report import REPORT
from coproduction.protocols.representative import REPRESENTATIVE
from coproduction.protocols.review import REVIEW
from coproduction.protocols.role_description import ROLE_DESCRIPTION
from coproduction.protocols.strategy import STRATEGY

TYPES = (
    STRATEGY,
    ACTION_PLAN,
    EVALUATION_PLAN,
    REVIEW,
    PROSE,
    PACK,
    ROLE_DESCRIPTION,
    BINDER,
    BILINGUAL,
    PRINCIPLES,
    AGREEMENT,
    MEETING_PROTOCOL,
    MEETING,
    REPRESENTATIVE,
    CONTRIBUTIONS,
    REPORT,
)

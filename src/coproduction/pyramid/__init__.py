"""What looks back: who took part, counted honestly, and how far what was promised is met."""

from coproduction.pyramid.assessment import ASSESSMENT
from coproduction.pyramid.audit import AUDIT
from coproduction.pyramid.research import RESEARCH
from coproduction.pyramid.research_study import RESEARCH_STUDY

TYPES = (AUDIT, ASSESSMENT, RESEARCH_STUDY, RESEARCH)

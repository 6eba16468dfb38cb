"""What looks back: who took part, counted honestly, and how far what was promised is met."""

from coproduction.pyramid.assessment import ASSESSMENT
from coproduction.pyramid.audit import AUDIT

TYPES = (AUDIT, ASSESSMENT)

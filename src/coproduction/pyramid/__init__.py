"""What looks back: who took part, counted honestly."""

from coproduction.pyramid.audit import AUDIT

TYPES = (AUDIT,)

"""Fifteen strategies rated by a published study (``four_pi.STUDY_RATINGS``): a worked set to test rules with."""

ORDER = ("principles", "purpose", "presence", "process", "impact")

RATINGS = {
    "A1": "FFPPP", "A2": "FPUUP", "A3": "PPPPP", "A4": "UFPPU", "B5": "UPPPU",
    "B6": "UFUPU", "B7": "FFPPP", "B8": "UUPPU", "B9": "FFFPF", "B10": "UUPPU",
    "C11": "PFUPF", "D12": "UFPPU", "D13": "UFUUU", "D14": "UPPUP", "D15": "PPPFP",
}  # fmt: skip

TOTALS = {
    "principles": (4, 3, 8, 11),
    "purpose": (8, 5, 2, 21),
    "presence": (1, 10, 4, 12),
    "process": (1, 11, 3, 13),
    "impact": (2, 6, 7, 10),
}
"""By domain: how many are fully met, partly met and unmet, and the points of 30."""

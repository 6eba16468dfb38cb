"""Words as a pack uses them, counted by hand before there was a rule to count them.

Counted is the first pronunciation that dictionaries of Southern British English give: “every” has two syllables,
“secretary” and “interested” have three, and “fire” has one.
"""

BY_SYLLABLES = {
    1: """
        chair hour fire guide queue rule whole asked helped learned marked changed clothes don’t we’ll they’ve George
    """,
    2: """
        carer complaint wheelchair being create quiet business every Wednesday chocolate people meeting service user
        different several general interest medicine evening history separate reference patient social action
        science client trial higher going fluent equal query question guidance colleague technique
        unique schedule someone therefore homeless useful statement achieved wanted agreed applied worried changes
        crises cafe little rhythm couldn’t isn’t carer’s nurse’s people’s region idea theatre mileage
        conscious Leicester Cambridge Priya Catherine Siobhan Isaac Louise Chloe Michael long-term e-mail drop-in
    """,
    3: """
        agenda policy expenses involvement safeguarding diary area interested hospital volunteer voluntary secretary
        library vegetable comfortable family temporary average conference decision radio video museum creating
        influence continue dialogue whenever management engagement arrangement supported services resources
        recipe possible principle disabled autism racism vehicle appointment questionnaire pharmacy efficient
        religious previous serious opinion senior behaviour Gloucestershire Birmingham Liverpool Derbyshire
        Mohammed Naomi well-being face-to-face up-to-date twenty-five
    """,
    4: """
        community February necessary category experience appreciate initiative negotiate society variety anxiety
        reality cooperate continuing evaluate equality encouragement acknowledgement diagnosis analysis apostrophe
        accessible available vulnerable mechanism psychiatrist psychologist confidential reimbursement material
        criteria co-production self-assessment whistleblowing Edinburgh
    """,
    5: """
        representative organisation association coordinator evaluation immediately decision-making non-executive
    """,
    6: "physiotherapist",
    7: "confidentiality",
}

LOTS = {
    1: "through yields theirs things strong counts straight",
    2: """
        bottom Sunday clinic delete failure confirm unlike Hebrew background choosing staple seldom layers constraint
        started opened unpaid sixteen meetings finished details perhaps letter congress chapter content deeper
        courtyard yourselves challenge Fernshire’s throughout complaints interests withdrawn judgements unchecked
    """,
    3: """
        sentences maintaining translation everywhere citations suggestion compliant important strategy registers
        beginning paragraphs afterwards assessment everything telephone researchers languages neglected
        co-produce literature commitment partnership completed measuring clinicians beforehand inclusive everyone’s
        interesting somebody’s discussion percentage foundation discreetly agreement forgotten
    """,
    4: """
        information parliamentary technology recovery accountable organiser emergency receptionist invitations
        constitution apologies annotated commissioner
    """,
    5: "facilitator opportunities alphabetical conciliation communications",
    6: "discriminatory",
}

HAND_COUNTED = {word: count for count, words in BY_SYLLABLES.items() for word in words.split()}
"""Two hundred words, a good share of them hard, with names and words joined by hyphens."""

DRAWN_BY_LOT = {word: count for count, words in LOTS.items() for word in words.split()}
"""A hundred other words, drawn by lot from examples and pages of this library, half of them of nine letters or more."""

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

HAND_COUNTED = {word: count for count, words in BY_SYLLABLES.items() for word in words.split()}
"""Two hundred words, a good share of them hard, with names and words joined by hyphens."""

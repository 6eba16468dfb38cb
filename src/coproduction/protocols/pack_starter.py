"""The file that a new pack begins with: a short list of questions, with nothing filled in."""

STARTER = """\
# Your information pack. Write your answers behind the colons, and leave empty what you do not know yet.
# Lines that begin with # are help and are not read. An answer with a colon in it goes in quotes: "In short: yes".
# Then type, in the folder above this one:
#   coproduction build FOLDER     makes the pack; what is missing is marked in it, and listed
#   coproduction serve FOLDER     shows it in your browser, with a form to fill in instead of this file

type: pack
title: Information pack for new representatives

# Who you are, and which pack this is. Days look like 2026-03-31. Put in quotes what is all figures: "1", "01632960000".
organisation:
as_at:
version:
review_on:

# When nothing is missing any more, write final instead of draft.
status: draft

facts:
  # One sentence, such as: We run community hospitals and care at home.
  services:

  # Whom a new representative turns to. A team or a post is better than a person’s name.
  contact:
    name:
    about:
    phone:
    email:
    post:
    hours:

  # Whom to ring in a crisis, besides 999. You can have several: each begins with a dash. “about” says for what.
  crisis:
    - name:
      about:
      phone:
      hours:

  # Who looks into it when somebody is harmed or neglected.
  safeguarding:
    name:
    phone:

  # Who takes complaints.
  complaints:
    name:
    phone:
    email:
    post:

  # Who helps people to speak up, free of charge. A pack can do without it.
  advocacy:
    name:
    phone:

  # Who gives free advice on benefits. It must be somebody else than you.
  benefits_advice:
    name:
    phone:

  # What you pay, and from when. “per” is hours, session, half_day or day. We know no amounts: they are yours.
  payment:
    version:
    valid_from:
    rates:
      - work:
        amount:
        per: hours
    # In how many days the money comes after a claim.
    paid_within:
    # In how many days people should claim. A pack can do without it.
    claim_within:

  # The groups that representatives take part in. “meets” is such as: Every two months, on a Tuesday at 10am.
  groups:
    - name:
      about:
      meets:
      place:

  # What you ask of a representative. “level” is inform, consult, collaborate or co_produce.
  role:
    title:
    purpose:
    level:
    time:
    # tasks:
    #   - Read the papers.
    # limits:
    #   - The board decides on money.

  # Whom people ask about their own data, with a phone number.
  data:
    contact:

  # You promise these. Days before a meeting on which papers are sent, and days until people hear what came of it.
  papers_days: 7
  feedback_days: 28

# Your own words take the place of ours: name a section, such as welcome, or one of its texts. Take the # away.
# words:
#   - id: welcome
#     text: |
#       Thank you for joining us. Ring {contact.name} on {contact.phone} with any question.

# Words of yours that need explaining. Ours explain themselves.
# glossary:
#   - term: The Lodge
#     means: The house where most of our meetings are.
"""

"""Where the shipped protocol of a meeting was read: each source under the short key by which items name it."""

from collections.abc import Mapping

from coproduction.sources import KMPT, Mark, Source

LANARKSHIRE = Source("Lanarkshire Links, Guidelines", "https://www.lanarkshirelinks.org.uk/guidelines/")
INVOLVE_START = Source(
    "INVOLVE, Briefing note eight: Getting started",
    "https://invo.org.uk/getting-started/?print=print&style=print",
    Mark.PARTLY,
)
INVOLVE_SUPPORT = Source(
    "INVOLVE, Support for steering group members", "https://www.invo.org.uk/support-for-steering-group-members/"
)
INVOLVE_TRAINING = Source(
    "INVOLVE, Issues to think about before you start training",
    "https://www.invo.org.uk/issues-to-think-about-before-you-start-training-3/",
)
PRIMARY_CARE = Source(
    "NIHR School for Primary Care Research, How do I hold PPI meetings using virtual tools",
    "https://www.spcr.nihr.ac.uk/PPI/resources-for-researchers/faq/how-do-i-hold-ppi-meetings-using-virtual-tools",
)
ADAPTATIONS = Source(
    "Adaptations of PPI activities, Research Involvement and Engagement 2022, Table 2",
    "https://researchinvolvement.biomedcentral.com/articles/10.1186/s40900-022-00345-x/tables/2",
)
VOICE_AT_THE_TABLE = Source(
    "Voice at the Table, Inclusive meetings: help everyone understand",
    "https://voiceatthetable.com.au/resources/consumer-participation-kit/inclusive-meetings-help-everyone-understand",
)
UK_CAB = Source("UK-CAB, Chairing guidance", "https://ukcab.net/resources/factsheets/chairing/")
WESTERN_MEETINGS = Source(
    "Western Health and Social Care Trust, Meetings etiquette", "https://westerntrust.hscni.net/?p=8546"
)
DONCASTER = Source(
    "Doncaster Council, Co-production guide: meetings and events",
    "https://doncaster.gov.uk/services/adult-social-care/co-production-guide-meetings-and-events",
)
PUBLIC_INVOLVEMENT = Source(
    "publicinvolvement.co.uk, Stage 4: involving public members", "https://publicinvolvement.co.uk/involve"
)
LONDON_ONLINE = Source(
    "London Office of Technology and Innovation, Guide to designing inclusive online meetings",
    "https://docs.google.com/presentation/d/1AM1AJ19iF6G9YBvLGLmCj2hv34bOLn-U09p9UPOYHHI/htmlpresent",
)
LONDON_HYBRID = Source(
    "London Office of Technology and Innovation, Hybrid meetings",
    "https://loti.london/toolkit/how-can-i-run-better-hybrid-meetings/running-hybrid-meetings/"
    "how-can-my-organisation-run-effective-and-inclusive-hybrid-meetings/",
)
NSUN_AGREEMENT = Source(
    "National Survivor User Network, Group agreement", "https://nsunagm2021.com/discussion-sessions-group-agreement/"
)
ISLE = Source(
    "ILIS, Co-production toolkit, Where to start",
    "http://www.ilis.co.uk/get-active/publications/co-production-toolkit/easy-read-version/where-to-start",
)
NORTH_YORKSHIRE = Source("SENDIASS North Yorkshire, Before the meeting", "https://sendiassnorthyorkshire.co.uk/?p=4550")
FAMILY_RIGHTS = Source(
    "Family Rights Group, Tips for what to do in meetings", "https://www.frg.org.uk/6-1-tips-for-what-to-do-in-meetings"
)
PPEET_TIMING = Source(
    "Timing of PPEET questionnaires, BMJ Open", "https://bmjopen.bmj.com/highwire/markup/253597/expansion"
)
PPEET = Source(
    "McMaster University, Public and Patient Engagement Evaluation Tool",
    "https://healthsci.mcmaster.ca/ppe/our-products/public-patient-engagement-evaluation-tool",
)
HERTFORDSHIRE = Source(
    "University of Hertfordshire, Study of feedback to public contributors, April 2018",
    "https://www.herts.ac.uk/about-us/news/2018/april/"
    "university-of-hertfordshire-study-finds-health-researchers-are-failing-to-provide-feedback",
)
HEALTH_INNOVATION = Source(
    "Health Innovation Network, Closing the loop",
    "https://healthinnovationnetwork.com/insight/"
    "how-closing-the-loop-empowers-lived-experience-partners-and-ensures-project-success",
)
DIABETES_UK = Source(
    "Diabetes UK, Representation on decision-making groups",
    "http://www.diabetes.org.uk/Professionals/Making-Involvement-Happen/"
    "Delivering-involvement-establishing-a-user-group/Representation-on-decision-making-groups/",
)
FORUM = Source(
    "Mental Health Forum, Effective service user involvement (a discussion)",
    "https://www.mentalhealthforum.net/forum/threads/effective-service-user-involvement.394/",
)
INFORMATION_FORUM = Source(
    "Patient Information Forum, Co-production matters",
    "https://pifonline.org.uk/resources/posters/co-production-matters-poster/",
)
FOUR_PI = Source(
    "National Survivor User Network, 4Pi Involvement Standards", "https://www.nsun.org.uk/4pi-involvement-standards"
)
PLEDGES = Source(
    f"{KMPT}, Participation and Involvement Strategy 2020-2025, Our pledges to you",
    "https://kmpt.nhs.uk/about-us/about-us-documents/publications/other-publications/"
    "participation-and-involvement-strategy-2020-2025/our-pledges-to-you",
)
ACCESSIBLE_INFORMATION = Source(
    "NHS England, Accessible Information Standard: requirements (DAPB1605)",
    "https://www.england.nhs.uk/long-read/accessible-information-standard-requirements-dapb1605",
)
CENTRAL_LONDON = Source(
    "Central and North West London NHS Foundation Trust, Increase in session fees, November 2021",
    "https://www.cnwl.nhs.uk/news/increase-session-fees-patient-service-user-and-carer-involvement-activities",
)
TEES = Source(
    "Tees, Esk and Wear Valleys NHS Foundation Trust, Involvement opportunities",
    "https://www.tewv.nhs.uk/get-involved/involvement-opportunities/",
)
PAYMENT_GUIDANCE = Source(
    "NIHR, Payment guidance for researchers and professionals, August 2024",
    "https://beta.nihr.ac.uk/documents/payment-guidance-for-researchers-and-professionals/27392",
)
TIME_TO_PAY = Source(
    "NIHR, Payment to public contributors", "https://www.dc.nihr.ac.uk/get-involved/payment-to-public-contributors.htm"
)
CUMBRIA = Source(
    "Cumbria, Northumberland, Tyne and Wear NHS Foundation Trust, Guide to involvement",
    "https://pdfslide.us/documents/patient-and-carer-guide-to-involvement-tyneside-central-newcastle-and-gateshead.html",
)
TRUST_PAGE = Source("A mental health Trust, web page on involvement, 2025", mark=Mark.PARTLY)
"""Its address was not kept: only a note of what it says."""

BY_KEY: Mapping[str, Source] = {
    "4PI": FOUR_PI,
    "AIS": ACCESSIBLE_INFORMATION,
    "CNTW": CUMBRIA,
    "CNWL": CENTRAL_LONDON,
    "DC": TIME_TO_PAY,
    "DON": DONCASTER,
    "DUK": DIABETES_UK,
    "FRG": FAMILY_RIGHTS,
    "HERTS": HERTFORDSHIRE,
    "HIN": HEALTH_INNOVATION,
    "ILIS": ISLE,
    "INVO-SG": INVOLVE_SUPPORT,
    "INVO-TR": INVOLVE_TRAINING,
    "INVO8": INVOLVE_START,
    "KM-PLG": PLEDGES,
    "LL": LANARKSHIRE,
    "LOTI": LONDON_ONLINE,
    "LOTI-H": LONDON_HYBRID,
    "MHF": FORUM,
    "NIHR": PAYMENT_GUIDANCE,
    "NSUN-GA": NSUN_AGREEMENT,
    "PI": PUBLIC_INVOLVEMENT,
    "PIF": INFORMATION_FORUM,
    "PPEET": PPEET,
    "PPEET-T": PPEET_TIMING,
    "RIE22": ADAPTATIONS,
    "RN": TRUST_PAGE,
    "SENDY": NORTH_YORKSHIRE,
    "SPCR": PRIMARY_CARE,
    "TEWV": TEES,
    "UKCAB": UK_CAB,
    "VATT": VOICE_AT_THE_TABLE,
    "WT": WESTERN_MEETINGS,
}
"""Keys in the order of the alphabet, as a list of sources prints them."""

"""What reports look like on the surface: patterns for subjects, reporting words and contents."""

import re

from services.claim_extractor.cues import ADDED, CUES
from services.claim_extractor.lexicon import words

UNSAFE = words("post project point mention agree doubt rule")
"""Verbs that are more often something else when there is no parse to tell."""
BEHIND_ONLY = words("continue echo signal respond reply agree speculate")
"""Verbs that report on the surface only behind what is said, or before `that`."""
TAKES_HEARER = words("tell inform assure remind notify advise warn caution convince")
INVERTED = words(
    "say add note explain write report argue warn claim recall conclude insist declare admit"
    " acknowledge reply complain testify believe think tell"
)
"""Verbs that stand before their subject behind what nobody quotes: `…, said Roe`."""
NOUNS_TOO = words("estimates hopes claims reports fears promises forecasts notes")
"""Forms that are nouns unless `that` follows or a quotation stands before."""
PLURAL_FORMS = words(
    "believe think argue suggest insist predict contend maintain acknowledge warn fear"
    " expect deny admit concede allege"
)
"""Base forms that report behind a plural: `Ministers believe …`."""
REPORTING_VERBS = frozenset(
    form
    for form, cue in CUES.items()
    if cue.kind in ("say", "think")
    and cue.lemma not in UNSAFE
    and not form.endswith("ing")
    and (form != cue.lemma or form in PLURAL_FORMS | {"say", "read"})
)
REPORTING = "|".join(sorted(REPORTING_VERBS, key=len, reverse=True))
TAKING_OBJECTS = frozenset(
    form
    for form, cue in CUES.items()
    if cue.lemma in ("accuse", "blame", "urge", "describe")
    and form != cue.lemma
    and not form.endswith("ing")
)
OBJECT_VERBS = "|".join(sorted(TAKING_OBJECTS))
PARTICIPLES = words(
    """
    saying adding noting stressing warning arguing claiming insisting explaining suggesting alleging
    declaring
    """
)
REPORTING_WORDS = REPORTING_VERBS | TAKING_OBJECTS | PARTICIPLES | {"according"}
NAME = r"[A-Z][\w’'.&-]*"
FUNCTION_WORDS = (
    r"(?:on|in|at|that|to|of|by|for|from|with|as|when|while|after|before|during|and|but|or|if|who"
    r"|which|than|not|also|last|this|next|later|earlier)\b"
)
AUXILIARY = re.compile(r"\b(?:is|are|was|were|be|been|will|would|can|could|did|does|not)\b")
RELATIVE = re.compile(r"\b(?:who|which|that)\b")
NOUN_PHRASE = (
    r"(?:(?!(?:When|While|As|After|Before|Although|Though|If|Because|Since|Once|Until|And|But|In|On"
    r"|At|For|With|By|From|That)\b)"
    r"(?!(?:He|She|It|They|We|I|You|There|This|That|What|When|If|Not)\b [a-z])"
    r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|" + NAME + r"|[Oo]ther|[Ss]everal|[Ss]ome|[Mm]any"
    r"|[Tt]wo|[Oo]ne|[Aa]nother|(?!"
    + FUNCTION_WORDS
    + r")[a-z]+(?=(?: [a-z-]+){0,3} [A-Z]))(?: (?:of|for|the|and|at|in|[A-Za-z][\w’'.&-]*))"
    r"{0,11}?|[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Pp]olice|[Oo]fficials|[Aa]uthorities|[Pp]rosecutors"
    r"|[Rr]esearchers|[Aa]nalysts|[Ee]xperts|[Ww]orkers)"
)
SUBJECT_FIRST = re.compile(
    r"(?:^|[,;:—–”\"] ?|\b(?:and|but|while|as|that|But|And|Meanwhile|However|When|While|Although"
    r"|Though|After) )"
    r"(?P<speaker>" + NOUN_PHRASE + r")(?: \([A-Z][\w./-]{1,12}\))?"
    r"(?P<apposition>, [^,“\"]{2,140}(?:, [^,“\"]{2,80})?,)? "
    r"(?:on [A-Z][a-z]+day )?"
    r"(?:(?:also|has|have|had|later|then|previously|repeatedly) )*(?P<verb>(?:"
    + REPORTING
    + "|"
    + OBJECT_VERBS
    + r"))\b"
)
VERB_FIRST = re.compile(
    r"(?<=[,?!”\"]) ?(?P<verb>(?:" + REPORTING + r")) (?P<speaker>" + NOUN_PHRASE + r")"
    r"(?=[,;]|\.(?:$|[”\"])|$| (?:in|on|at|during|when|as|after|who|while|from|with|to)\b"
    r"|(?<! one)(?<! two)(?<! some)(?<! many) of\b)"
)
SOURCE = re.compile(
    r"\b(?P<verb>[Aa]ccording to) (?P<speaker>[^,.;“”\"]{2,90}?)"
    r"(?=[,.;“”\"]|$| (?:who|which|that|released|published)\b)"
)
SECOND = re.compile(
    r"(?:(?:,|[”\"]) ?(?:and )?(?P<participle>" + "|".join(sorted(PARTICIPLES)) + r")"
    r"| (?:and|but) (?:also )?(?P<verb>said|says|added|adds|argued|warned|suggested|claimed"
    r"|insisted|noted|told(?: [\w.’'-]+){1,4}?(?= that\b)))(?: that)? (?!to\b)"
)
"""A second report: `…, adding that …`, `… and said …`; its speaker is that of the first."""
LEADING_SUBJECT = re.compile(
    r"(?:(?:In|On|At|After|Before|During|When)\b[^,]{3,60}, )?(?P<speaker>" + NOUN_PHRASE + r")"
    r"(?=,| (?:\w+ly |later |also )?(?:[a-z]+ed|has|have|is|was|were|told|made|went|took"
    r"|gave|spoke)\b)"
)
CONTENT_ENDS = re.compile(
    r",? (?:according to\b|but (?=(?:the|he|she|they|it|his|her|its|[A-Z])\b)"
    r"|(?:and|but) (?:also )?(?:said|says|added|noted|warned|called|told)\b)"
    r"|, (?:and )?(?:" + "|".join(sorted(ADDED)) + r")\b|, (?:he|she|they|it) (?:said|added|says)\b"
)
_SOME = (
    r"(?:[\d$£€]|(?:one|two|three|four|five|six|seven|eight|nine|ten|half|a (?:third|quarter))\b)"
)
NOT_A_CLAUSE = re.compile(
    r" (?:(?:to(?! (?:[\w’'.&-]+ ){1,5}that )|by|for|about(?! "
    + _SOME
    + r")|with|against|of)\b|(?:a|an|his|her|their)\b(?!.*"
    + AUXILIARY.pattern
    + r"))"
)
CIRCUMSTANCE = re.compile(
    r" (?:before|after|across|from|over|into|through|during|until|since|despite|amid|between|under"
    r"|towards?|within|without|among|around|along|out|up|down|off)\b"
)
"""What no content begins with: `tweeted before dawn`."""
HALF_A_NAME = re.compile(
    r"(?:\b(?:the|an?|of|for|and|at|in|on|to|as|their|his|her|its|us|you|recently|newly)|[’']s)$"
)
"""What a subject does not end with: the verb is a noun or an adjective (`the alleged thief`)."""
THAT = re.compile(
    r"(?: (?:on|in|at|to|for|over|by|outside|inside|through|throughout|under|during|after|before"
    r"|since|this|last|late|early|earlier|again|yesterday|today|[a-z]+ly|[A-Z][a-z]+day)\b"
    r"(?: [\w’'.&-]+){0,8}?)? that "
)
"""The conjunction, behind the verb or behind when and where something was said."""
TOLD_THAT = re.compile(r"(?: [\w’'.&-]+){0,9}? that ")
"""The same behind who was told."""
BEFORE_QUOTATION = re.compile(r"(?: [\w’'.&-]+){1,7}[:,] (?=[“\"])")
_PERIOD = (
    r"(?:week|weekend|month|year|morning|afternoon|evening|night|spring|summer|autumn|fall|winter)"
)
DAY = (
    rf"(?:(?:last|this|earlier this|late last) {_PERIOD}|"
    r"(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w+)?)"
)
TIME = re.compile(r" (?:" + DAY + r")(?=,? )")
HEARER = re.compile(
    r" " + DAY + r"(?=,? [“\"a-zA-Z])| in an? [\w ]{3,40}?(?=,? [“\"a-zA-Z])"
    r"|(?: [\w.’'-]+){1,5}?(?: on [A-Z][a-z]+day)?(?= (?:the|he|she|they|it|we|there|his)\b)"
)
BEHIND_CONTENT = re.compile(
    r" (?:in|on|at|during|when|as|to|of|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last|this"
    r"|while)\b"
)

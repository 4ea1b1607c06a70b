"""Short texts and the right reading of every grade word in them, by kind; each stands in an article about Kent Police.

A claim is written as it is read aloud: "Kent: preventing_crime good", with ", earlier" where it is of an inspection
before the article's own and ", says force" and the like where the words are not the journalist's.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    kind: str
    text: str  # a line is a passage; a table's cells are separated by tabs
    words: str  # a reading for each grade word, in order: claim, none, tally, unclear
    claims: tuple[str, ...] = ()
    weakness: str = ""  # what the rules get wrong, where they do


def _of(kind: str, *rows: tuple[str, str, tuple[str, ...]] | tuple[str, str, tuple[str, ...], str]) -> list[Example]:
    return [Example(kind, *row) for row in rows]


EXAMPLES = [
    *_of(
        "a grade placed on the scale by its distance from another",
        (
            "Kent Police is rated ‘good’ for leadership, one below the top mark.",
            "claim none",
            ("Kent: leadership good",),
        ),
        (
            "Kent Police was graded adequate for its leadership, two places below outstanding.",
            "claim none",
            ("Kent: leadership adequate",),
        ),
        (
            "Kent Police was graded inadequate for its leadership, just below requires improvement.",
            "claim none",
            ("Kent: leadership inadequate",),
        ),
    ),
    *_of(
        "an earlier grade recalled in a sentence of its own",
        (
            "Kent Police is rated good for leadership. It was adequate before.",
            "claim claim",
            ("Kent: leadership good", "Kent: leadership adequate, earlier"),
        ),
        (
            "Kent Police is rated good at managing offenders. It had been inadequate there in 2017.",
            "claim claim",
            ("Kent: managing_offenders good", "Kent: managing_offenders inadequate, earlier"),
        ),
        (
            "Kent Police is rated good for leadership. The chief has been good before.",
            "claim none",
            ("Kent: leadership good",),
        ),
    ),
    *_of(
        "grades that are carried over from an earlier inspection",
        (
            "Its grades in the other parts, good for effectiveness and inadequate for legitimacy, carry over from the last inspections.",
            "claim claim",
            ("Kent: effectiveness good, earlier", "Kent: legitimacy inadequate, earlier"),
        ),
        (
            "The grade of adequate for leadership is carried forward from the inspection before.",
            "claim",
            ("Kent: leadership adequate, earlier",),
        ),
    ),
    *_of(
        "a force called by its place and a common word",
        (
            "Essex cops ‘require improvement’ at recording crime.",
            "claim",
            ("Essex: crime_data_integrity requires improvement",),
        ),
        (
            "The Essex force was rated inadequate for its leadership.",
            "claim",
            ("Essex: leadership inadequate",),
        ),
    ),
    *_of(
        "plain grade",
        ("Kent Police was graded good at investigating crime.", "claim", ("Kent: investigating_crime good",)),
        ("The force has been given an inadequate grade for its leadership.", "claim", ("Kent: leadership inadequate",)),
        ("HMICFRS rated Kent outstanding for managing offenders.", "claim", ("Kent: managing_offenders outstanding",)),
        (
            "Inspectors say the force requires improvement in how it supports its workforce.",
            "claim",
            ("Kent: workforce requires improvement",),
        ),
        (
            "The service that victims get from Kent Police was marked down as inadequate.",
            "claim",
            ("Kent: victims_service inadequate",),
        ),
    ),
    *_of(
        "area before",
        (
            "For protecting vulnerable people, the force was judged adequate.",
            "claim",
            ("Kent: protecting_vulnerable adequate",),
        ),
        (
            "Its response to the public was deemed inadequate by inspectors.",
            "claim",
            ("Kent: responding_public inadequate",),
        ),
        ("Preventing crime: outstanding", "claim", ("Kent: preventing_crime outstanding",)),
        (
            "When it comes to tackling serious and organised crime, Kent was rated good.",
            "claim",
            ("Kent: soc good",),
        ),
        (
            "Managing offenders and suspects was the area graded adequate.",
            "claim",
            ("Kent: managing_offenders adequate",),
        ),
    ),
    *_of(
        "area after",
        ("There was an outstanding grade for preventing crime.", "claim", ("Kent: preventing_crime outstanding",)),
        ("It received the lowest grade for investigating crime.", "claim", ("Kent: investigating_crime inadequate",)),
        ("The watchdog handed it a “good” for its use of resources.", "claim", ("Kent: resources_demand good",)),
        ("Kent came away with adequate for leadership.", "claim", ("Kent: leadership adequate",)),
    ),
    *_of(
        "several areas under one grade",
        (
            "The force was rated adequate for investigating crime, managing offenders and leadership.",
            "claim",
            ("Kent: investigating_crime adequate", "Kent: leadership adequate", "Kent: managing_offenders adequate"),
        ),
        (
            "Two areas, preventing crime and protecting vulnerable people, were graded good.",
            "claim",
            ("Kent: preventing_crime good", "Kent: protecting_vulnerable good"),
        ),
        (
            "It was judged good at preventing crime and leadership but inadequate at responding to the public.",
            "claim claim",
            ("Kent: leadership good", "Kent: preventing_crime good", "Kent: responding_public inadequate"),
        ),
        (
            "Adequate: investigating crime; managing offenders\nInadequate: responding to the public",
            "claim claim",
            (
                "Kent: investigating_crime adequate",
                "Kent: managing_offenders adequate",
                "Kent: responding_public inadequate",
            ),
        ),
    ),
    *_of(
        "several forces",
        (
            "Kent, Surrey and Sussex were all graded good at preventing crime.",
            "claim",
            ("Kent: preventing_crime good", "Surrey: preventing_crime good", "Sussex: preventing_crime good"),
        ),
        (
            "Kent Police was rated good at investigating crime, and Essex Police was rated inadequate.",
            "claim claim",
            ("Essex: investigating_crime inadequate", "Kent: investigating_crime good"),
        ),
        (
            "Surrey Police requires improvement at managing offenders while Sussex Police is adequate at it, the reports say.",
            "claim claim",
            ("Surrey: managing_offenders requires improvement", "Sussex: managing_offenders adequate"),
        ),
        (
            "Unlike Essex Police, which was judged inadequate, Kent was judged outstanding for leadership.",
            "claim claim",
            ("Essex: leadership inadequate", "Kent: leadership outstanding"),
            "A force named only to be compared with loses its grade to the other one.",
        ),
        (
            "Both Kent Police and its neighbour Sussex Police were graded adequate for leadership.",
            "claim",
            ("Kent: leadership adequate", "Sussex: leadership adequate"),
            "“Both X and its neighbour Y” gives the grade to Y alone.",
        ),
    ),
    *_of(
        "respectively",
        (
            "Preventing crime and investigating crime were graded good and inadequate respectively.",
            "claim claim",
            ("Kent: investigating_crime inadequate", "Kent: preventing_crime good"),
        ),
        (
            "Kent Police and Essex Police were rated outstanding and adequate respectively for leadership.",
            "claim claim",
            ("Essex: leadership adequate", "Kent: leadership outstanding"),
            "“Respectively” after two forces is not read: both get both grades.",
        ),
    ),
    *_of(
        "earlier and now",
        (
            "Kent is up from requires improvement to good for investigating crime.",
            "claim claim",
            ("Kent: investigating_crime good", "Kent: investigating_crime requires improvement, earlier"),
        ),
        (
            "Its leadership, which was rated good last time, is now graded inadequate.",
            "claim claim",
            ("Kent: leadership good, earlier", "Kent: leadership inadequate"),
        ),
        (
            "At its previous inspection the force was graded adequate at preventing crime.",
            "claim",
            ("Kent: preventing_crime adequate, earlier",),
        ),
        (
            "The force has slipped from outstanding to adequate for managing offenders.",
            "claim claim",
            ("Kent: managing_offenders adequate", "Kent: managing_offenders outstanding, earlier"),
        ),
        (
            "It remains good at preventing crime, inspectors found.",
            "claim",
            ("Kent: preventing_crime good",),
        ),
        (
            "Two years ago it was judged inadequate for responding to the public.",
            "claim",
            ("Kent: responding_public inadequate, earlier",),
        ),
    ),
    *_of(
        "denied",
        ("The force was not rated outstanding for anything.", "none", ()),
        ("Leadership was never graded inadequate.", "none", ()),
        ("Inspectors stopped short of calling its investigations inadequate.", "none", ()),
        (
            "Kent is no longer rated inadequate at protecting vulnerable people.",
            "claim",
            ("Kent: protecting_vulnerable inadequate, earlier",),
        ),
        ("No area was found to be inadequate.", "none", ()),
    ),
    *_of(
        "hoped for",
        ("The force aims to be outstanding at preventing crime by next spring.", "none", ()),
        ("She wants Kent to be graded good for leadership.", "none", ()),
        ("It could be rated inadequate if investigations do not get better.", "none", ()),
        ("Kent has set out on the road to outstanding.", "none", ()),
    ),
    *_of(
        "what the grades are",
        (
            "Forces can be graded outstanding, good, adequate, requires improvement or inadequate.",
            "none none none none none",
            (),
        ),
        ("A grade of good means that the force does what is expected of it.", "none", ()),
        ("Any force that is judged inadequate is visited again within a year.", "none", ()),
    ),
    *_of(
        "other inspectorates",
        ("Ofsted has rated the village school outstanding.", "none", ()),
        ("The care home was found to be inadequate by the Care Quality Commission.", "none", ()),
        (
            "Kent Fire and Rescue Service was graded good at preventing fires.",
            "claim",
            ("Kent Fire and Rescue Service: frs_prevention good",),
        ),
        ("The canteen has a food hygiene rating of good.", "none", ()),
    ),
    *_of(
        "ordinary words",
        ("The force has made good progress since the spring.", "none", ()),
        ("Officers have a good understanding of their beats and adequate radios.", "none none", ()),
        ("A warrant for an outstanding debt was carried out.", "none", ()),
        ("It is a good thing that calls are answered sooner.", "none", ()),
        ("Supervision of new officers was not always good enough.", "none", ()),
        ("Several outstanding enquiries were closed for good.", "none none", ()),
    ),
    *_of(
        "quoted",
        (
            "The chief constable said: “We have been graded good at preventing crime and I am proud of that.”",
            "claim",
            ("Kent: preventing_crime good, says force",),
        ),
        (
            "The commissioner said: “Inspectors rated the force inadequate for responding to the public.”",
            "claim",
            ("Kent: responding_public inadequate, says pcc",),
        ),
        (
            "His Majesty’s Inspector said: “We judged Kent Police to be adequate at investigating crime.”",
            "claim",
            ("Kent: investigating_crime adequate, says inspectorate",),
        ),
        (
            "A resident said: “The police round here are inadequate at preventing crime.”",
            "none",
            (),
            "What a resident says is taken for a certain grade.",
        ),
        ("“My officers do an outstanding job,” said the chief constable.", "none", ()),
    ),
    *_of(
        "questions",
        ("Is the force good at investigating crime?", "none", ()),
        ("Will Kent ever be rated outstanding for its leadership?", "none", ()),
        (
            "How good is the force at investigating crime?\nAdequate.",
            "none claim",
            ("Kent: investigating_crime adequate",),
        ),
    ),
    *_of(
        "counts",
        ("The report gives Kent four goods and one requires improvement.", "tally tally", ()),
        ("It was graded good in three areas and inadequate in two.", "tally tally", ()),
        (
            "Of the nine areas, six were adequate and the rest required improvement.",
            "tally tally",
            (),
            "“The rest” is not counted.",
        ),
        ("Across the country 20 forces were rated good.", "tally", ()),
        (
            "It was rated inadequate in one area, leadership.",
            "claim",
            ("Kent: leadership inadequate",),
        ),
    ),
    *_of(
        "tables",
        (
            "Area\t2021/22\t2023-25\nInvestigating crime\tInadequate\tAdequate",
            "claim claim",
            ("Kent: investigating_crime adequate", "Kent: investigating_crime inadequate, earlier"),
        ),
        (
            "Area\tGrade\tOur view\nPreventing crime\tGood\tContent\nLeadership\tAdequate\tWatching",
            "claim claim",
            ("Kent: preventing_crime good", "Kent: leadership adequate"),
        ),
        (
            "Question\tThis inspection\tLast time\nPreventing crime\tGood\tInadequate",
            "claim claim",
            ("Kent: preventing_crime good", "Kent: preventing_crime inadequate, earlier"),
        ),
        (
            "Good\tInadequate\nPreventing crime\tLeadership",
            "none none",
            ("Kent: leadership inadequate", "Kent: preventing_crime good"),
        ),
        (
            "Force\tInvestigating crime\tLeadership\nKent\tGood\tAdequate\nEssex\tInadequate\tGood",
            "claim claim claim claim",
            (
                "Essex: investigating_crime inadequate",
                "Essex: leadership good",
                "Kent: investigating_crime good",
                "Kent: leadership adequate",
            ),
        ),
    ),
    *_of(
        "cannot be told",
        ("And then there was “inadequate”.", "unclear", ()),
        (
            "The force was graded good for its parking.",
            "unclear",
            (),
        ),
    ),
    *_of(
        "one among several",
        (
            "Kent Police is one of only four forces to be rated good for recording crime.",
            "claim",
            ("Kent: crime_data_integrity good",),
        ),
        (
            "Kent has become the only force in the country to be found inadequate at managing offenders.",
            "claim",
            ("Kent: managing_offenders inadequate",),
        ),
        (
            "On protecting vulnerable people three forces are inadequate. They include Kent and Essex.",
            "tally",
            ("Kent: protecting_vulnerable inadequate", "Essex: protecting_vulnerable inadequate"),
        ),
        (
            "Sussex Police was graded adequate at managing offenders, as was Essex.",
            "claim claim",
            ("Sussex: managing_offenders adequate", "Essex: managing_offenders adequate"),
        ),
        (
            "Essex was adequate at investigating crime; Norfolk too.",
            "claim claim",
            ("Essex: investigating_crime adequate", "Norfolk: investigating_crime adequate"),
        ),
    ),
    *_of(
        "said again",
        (
            "Preventing crime was graded good, as it was in 2022.",
            "claim",
            ("Kent: preventing_crime good", "Kent: preventing_crime good, earlier"),
        ),
        (
            "Preventing crime is good for the second time running.",
            "claim",
            ("Kent: preventing_crime good", "Kent: preventing_crime good, earlier"),
        ),
        (
            "It kept the good rating that it had for preventing crime.",
            "claim",
            ("Kent: preventing_crime good", "Kent: preventing_crime good, earlier"),
        ),
        (
            "The force has lost its good rating for preventing crime.",
            "claim",
            ("Kent: preventing_crime good, earlier",),
        ),
    ),
    *_of(
        "areas together",
        (
            "In 2017 the force was outstanding for legitimacy and good in its other pillars.",
            "claim claim",
            (
                "Kent: legitimacy outstanding, earlier",
                "Kent: effectiveness good, earlier",
                "Kent: efficiency good, earlier",
            ),
        ),
        (
            "In 2017 inspectors looked at effectiveness, efficiency and legitimacy. Kent was good at the first two of these.",
            "claim",
            ("Kent: effectiveness good, earlier", "Kent: efficiency good, earlier"),
        ),
        (
            "In 2017 the force was good, save for legitimacy, where it was outstanding.",
            "claim claim",
            (
                "Kent: effectiveness good, earlier",
                "Kent: efficiency good, earlier",
                "Kent: legitimacy outstanding, earlier",
            ),
        ),
        (
            "It was judged on preventing crime, investigating crime and leadership. It was adequate at all three.",
            "claim",
            ("Kent: preventing_crime adequate", "Kent: investigating_crime adequate", "Kent: leadership adequate"),
        ),
        (
            "Three areas were adequate; investigating crime, leadership and preventing crime.",
            "claim",
            ("Kent: investigating_crime adequate", "Kent: leadership adequate", "Kent: preventing_crime adequate"),
        ),
        (
            "The force was good, save for leadership, where it was adequate.",
            "unclear claim",
            ("Kent: leadership adequate",),
        ),
        ("It was not good, let alone outstanding, at anything.", "none none", ()),
    ),
    *_of(
        "not given",
        ("Each force is given one of five grades, from outstanding to inadequate.", "none none", ()),
        ("Where we find something beyond that, we grade a force as outstanding.", "none", ()),
        ("The force received no grades of “outstanding” or “good”.", "none none", ()),
        ("In our own survey 71% of you rated support from Kent Police as inadequate.", "none", ()),
        ("There is more to do, and we want to turn those adequates into goods.", "none none", ()),
        ("Many of its officers are as good at investigating crime as any.", "none", ()),
        (
            "The force, which answers 60% of calls in time, was graded inadequate at responding to the public.",
            "claim",
            ("Kent: responding_public inadequate",),
        ),
        (
            "In a survey people praised it, and inspectors judged the force good at preventing crime.",
            "claim",
            ("Kent: preventing_crime good",),
        ),
    ),
    *_of(
        "time",
        (
            "When we last examined how Kent Police investigates crime, we judged that it required improvement.",
            "claim",
            ("Kent: investigating_crime requires improvement, earlier, says inspectorate",),
        ),
    ),
    *_of(
        "areas of people",
        (
            "Kent Police was rated good for the ethical behaviour of its workforce.",
            "claim",
            ("Kent: ethical_workforce good",),
        ),
    ),
]

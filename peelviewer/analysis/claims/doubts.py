"""Why a claim is only likely, in words for the reader. The doubt that other packages test for is in `domain.claims`."""

PLAINLY_SAID = "it is said without a verb or noun of grading"
SELDOM_TELLS = "its words seldom tell a grade"
AREA_FURTHER_AWAY = "the area is named only further away"
AREA_NOT_CLOSE = "the area does not stand close to the grade"
FORCE_NOT_BESIDE = "the force is not named beside the grade"
SEVERAL_FORCES = "more than one force is named nearby"
SAID_AGAIN = "it is said to be unchanged from an earlier inspection"
OPINION = "it is said by somebody who gives no grades"
NO_SUCH_GRADE = "the scale of the inspection has no such grade"
TWO_GRADES = "the document gives two grades for the same"
NEVER_GIVEN = "no inspection is known to have given the force that grade for this area"
NOT_GRADED = "that inspection gave no grade for this area"

# Doubts on what a grade's words are about: where another grade was published, they were most likely misread.
ON_WHAT_IT_MEANS = frozenset(
    {SELDOM_TELLS, AREA_FURTHER_AWAY, AREA_NOT_CLOSE, FORCE_NOT_BESIDE, SEVERAL_FORCES, SAID_AGAIN}
)

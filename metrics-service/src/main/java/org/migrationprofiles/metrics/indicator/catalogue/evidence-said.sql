-- Where it was found whether the unit was evaluated, and whether it was surveyed.
(select place from {evaluations-said} evaluation union all select place from {surveys-said} survey)

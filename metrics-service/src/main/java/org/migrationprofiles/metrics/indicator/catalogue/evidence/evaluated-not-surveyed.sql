rolled_up(
    :rollUp,
    each_and(evaluated, each_not(surveyed)),
    observation_and(evaluated_whole, observation_not(any_of(surveyed))))

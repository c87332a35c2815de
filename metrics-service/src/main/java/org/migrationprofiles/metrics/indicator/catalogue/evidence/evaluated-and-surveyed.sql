rolled_up(:rollUp, each_and(evaluated, surveyed), observation_and(evaluated_whole, any_of(surveyed)))

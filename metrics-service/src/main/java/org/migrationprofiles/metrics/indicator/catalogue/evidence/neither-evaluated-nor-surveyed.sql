observation_not(rolled_up(:rollUp, each_or(evaluated, surveyed), evaluated_whole))

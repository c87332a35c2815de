rolled_up(:rollUp, evaluated, evaluated_whole)

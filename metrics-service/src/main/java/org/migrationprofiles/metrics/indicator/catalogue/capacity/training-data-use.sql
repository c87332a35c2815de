rolled_up(:rollUp, training_use, null)

rolled_up(:rollUp, training_collection, null)

rolled_up(:rollUp, publication_released, null)

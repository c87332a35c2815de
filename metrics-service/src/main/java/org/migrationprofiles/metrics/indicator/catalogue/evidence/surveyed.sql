rolled_up(:rollUp, surveyed, null)

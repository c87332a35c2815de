rolled_up(:rollUp, data_availability, null)

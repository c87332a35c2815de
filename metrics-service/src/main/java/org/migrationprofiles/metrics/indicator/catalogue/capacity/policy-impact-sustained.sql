rolled_up(:rollUp, policy_impact, null)

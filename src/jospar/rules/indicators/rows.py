"""The rules of this family."""

ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("J601", "indicators.target_direction", "error", "plan"),
    ("J602", "indicators.regions_dont_add_up", "error", "plan"),
    ("J603", "indicators.groups_dont_add_up", "warning", "plan"),
    ("J604", "indicators.part_weights", "error", "plan"),
    ("J605", "indicators.interval", "error", "plan"),
    ("J606", "indicators.observation_from_the_future", "error", "plan"),
    ("J607", "indicators.empty_denominator", "error", "plan"),
    ("J608", "indicators.beyond_hundred_percent", "warning", "plan"),
    ("J609", "indicators.targets_without_baseline", "warning", "plan"),
    ("J610", "indicators.finer_than_frequency", "note", "plan"),
    ("J611", "indicators.observations_differ", "warning", "plan"),
    ("J612", "indicators.target_range", "error", "plan"),
    ("J613", "indicators.context_level", "error", "plan"),
    ("J614", "indicators.parts_dont_add_up", "error", "plan"),
    ("J615", "indicators.several_observations_chosen", "error", "plan"),
    ("J616", "indicators.outside_the_regions", "warning", "plan"),
    ("J617", "indicators.published_before_its_period", "warning", "plan"),
)

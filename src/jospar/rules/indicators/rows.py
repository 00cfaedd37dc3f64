"""The rules of this family."""

ROWS: tuple[tuple[str, str, str, str], ...] = (
    ("J601", "indicators.target_direction", "error", "indicators"),
    ("J602", "indicators.regions_dont_add_up", "error", "indicators"),
    ("J603", "indicators.groups_dont_add_up", "warning", "indicators"),
    ("J604", "indicators.part_weights", "error", "indicators"),
    ("J605", "indicators.interval", "error", "indicators"),
    ("J606", "indicators.observation_from_the_future", "error", "indicators"),
    ("J607", "indicators.empty_denominator", "error", "indicators"),
    ("J608", "indicators.beyond_hundred_percent", "warning", "indicators"),
    ("J609", "indicators.targets_without_baseline", "warning", "indicators"),
    ("J610", "indicators.finer_than_frequency", "note", "indicators"),
    ("J611", "indicators.observations_differ", "warning", "indicators"),
    ("J612", "indicators.target_range", "error", "indicators"),
    ("J613", "indicators.context_level", "error", "indicators"),
    ("J614", "indicators.parts_dont_add_up", "error", "indicators"),
    ("J615", "indicators.several_observations_chosen", "error", "indicators"),
    ("J616", "indicators.outside_the_regions", "warning", "indicators"),
    ("J617", "indicators.published_before_its_period", "warning", "indicators"),
    ("J618", "indicators.observation_not_seen", "note", "indicators"),
)

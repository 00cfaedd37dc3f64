"""A web address, a currency, a code or a path is not written the way such things are.

Why:
    These values are followed by programs: a link is opened, a code is looked up, a path leads to a
    field. One sign too few and it leads nowhere. The finding shows an example of the right form.

Passes:
    ```yaml
    # plan/sources.yaml
    - {id: act_12, title: Resolution No. 12, grade: act, date: 2026-01-15, url: "https://example.org/12"}
    - {id: statistics_2025, title: Release of 2025, grade: official_statistics, date: 2025-09-01}
    ```

Fails:
    ```yaml
    # plan/sources.yaml
    - {id: act_12, title: Resolution No. 12, grade: act, date: 2026-01-15, url: example.org}  # here
    - {id: statistics_2025, title: Release of 2025, grade: official_statistics, date: 2025-09-01}
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    budget:
      - {year: 2026, fund: grant, amount: {amount: 2, currency: dollars}, source: act_12}  # here
    ```
"""

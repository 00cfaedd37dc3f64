"""An id is used twice.

Why:
    Measures, indicators, amendments, risks, decisions, overrides and approvals have ids that are unique
    in the repository, agencies and sources in their files: a name must lead to one record. It happens when
    two branches each take the next free number. The first record is kept, this one is left out.

Passes:
    ```yaml
    # plan/example/risks/XA-R-01.yaml
    id: XA-R-01
    title: Premises are not found in time
    measures: [XA-001]
    probability: 2
    impact: 3
    owner: ministry_a
    state: open
    ```

Fails:
    ```yaml
    # plan/example/risks/XA-001.yaml
    id: XA-001  # here
    title: Premises are not found in time
    measures: [XA-001]
    probability: 2
    impact: 3
    owner: ministry_a
    state: open
    ```
"""

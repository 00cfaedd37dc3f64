"""Two agencies have the same abbreviation.

Why:
    An abbreviation may stand wherever an agency is named, so it must mean one agency.

Passes:
    ```yaml
    # plan/agencies.yaml
    - id: ministry_a
      name: Ministry A
      abbr: MinA
      kind: ministry
    - id: ministry_b
      name: Ministry B
      abbr: MinB
      kind: ministry
    - {id: akimat_01, name: Akimat 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat 2, kind: akimat, region: XA-02}
    ```

Fails:
    ```yaml
    # plan/agencies.yaml
    - id: ministry_a
      name: Ministry A
      abbr: MinA
      kind: ministry
    - id: ministry_b
      name: Ministry B
      abbr: MinA  # here
      kind: ministry
    - {id: akimat_01, name: Akimat 1, kind: akimat, region: XA-01}
    - {id: akimat_02, name: Akimat 2, kind: akimat, region: XA-02}
    ```
"""

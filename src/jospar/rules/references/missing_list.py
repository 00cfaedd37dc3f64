"""The file that lists agencies or sources is missing, and records refer to it.

Why:
    Agencies stand in ``plan/agencies.yaml``, sources in ``plan/sources.yaml``. Without the file not one
    of the names can be looked up. Most often it was renamed, or left out of a commit.

Passes:
    ```yaml
    # plan/sources.yaml
    - {id: act_12, title: The act of the programme, grade: act}
    - {id: statistics_2025, title: Children in figures, grade: official_statistics}
    ```

Fails:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    # plan/sources.yaml (missing)
    ```
"""

"""A file holds the markers of a merge conflict.

Why:
    Two people changed the same lines and git could not decide. Both versions stand in the file;
    keep the right one and delete the three lines that begin with <<<<<<<, ======= and >>>>>>>.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits <<< and >>> check it
    area: health
    due: 2026-12
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Adopt the standard of nurse visits
    area: health
    <<<<<<< ours  # here
    due: 2026-12
    =======
    due: 2027-06
    >>>>>>> theirs
    ```
"""

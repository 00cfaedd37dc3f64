"""The plan is written in a format that this version does not know.

Why:
    `format` tells which edition of the rules for plan files the repository follows. A newer one may
    mean something else by the same words: update jospar before you trust its figures.

Passes:
    ```yaml
    # plan/jospar.yaml
    format: 1
    languages: [en, ru, kk]
    ```

Fails:
    ```yaml
    # plan/jospar.yaml
    format: 2  # here
    languages: [en, ru, kk]
    ```
"""

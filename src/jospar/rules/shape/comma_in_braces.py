"""A comma inside braces has cut a text in two.

Why:
    In `{en: Rooms for children, parents}` the comma ends the value, and "parents" becomes a key of
    its own. Put the text on its own line, where commas are only commas.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title:
      en: Open rooms for children, parents and teachers
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: {en: Open rooms for children, parents}  # here
    ```

    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title: Open rooms
    units: {target: 40, unit: room, large}  # here
    ```
"""

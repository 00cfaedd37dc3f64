"""A text is given in a language that plans are not written in.

Why:
    Texts are in Kazakh (kk), Russian (ru) or English (en). Under any other code nobody would ever
    see the text. The code of Kazakh is kk; kz is the country's.

Passes:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title:
      kk: Стандартты қабылдау
      ru: Принять стандарт
    ```

Fails:
    ```yaml
    # plan/example/measures/XA-003.yaml
    id: XA-003
    title:
      kz: Стандартты қабылдау  # here
      ru: Принять стандарт
    ```
"""

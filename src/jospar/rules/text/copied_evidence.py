r"""A document was copied into the plan.

Why:
    Scans and attachments carry names, addresses and signatures of people, and what was once in
    git's history stays there. The registration number is the evidence; the document stays in the
    ministry's own archive. The ministry's look in `plan/templates/` may hold pictures.

Passes:
    ```yaml
    # plan/templates/logo.png
    \x89PNG
    # plan/example/progress/ministry_a/2026-W40/XA-003.yaml
    date: 2026-10-02
    status: on_track
    evidence:
      - {id: act17, kind: acceptance_act, number: 17-04/231, dated: 2026-07-01}
    ```

Fails:
    ```yaml
    # plan/example/evidence/act17.pdf
    (a scanned document)
    ```

    ```yaml
    # plan/example/measures/XA-001.docx
    (an attachment)
    ```
"""

"""Texts in the languages that the policy asks for: one finding for each record, none unless asked."""

import pytest

from tests.rules.examples import judged

SETTINGS = "plan/jospar.yaml"


def policy(languages: str) -> str:
    return f"format: 1\nlanguages: [en, ru, kk]\npolicy:\n  required_languages: {languages}\n"


def found(languages: str, **more: str) -> list[tuple[str, object, object]]:
    findings = judged(
        {SETTINGS: policy(languages), **{f"plan/{name}.yaml": text for name, text in more.items()}}
    )
    return [
        (one.file.rpartition("/")[2], one.facts["keys"], one.facts["known"])
        for one in findings.findings
        if one.code == "J810"
    ]


def test_nothing_is_asked_by_default() -> None:
    plain = "id: XA-003\ntitle: Adopt the standard\narea: health\n"
    assert judged({"plan/example/measures/XA-003.yaml": plain}).findings == ()


@pytest.mark.parametrize("languages", ["en", "[en]"])
def test_one_language_needs_no_brackets(languages: str) -> None:
    assert found(languages) == []


def test_a_unit_in_one_language_is_named_with_its_record() -> None:
    assert found("[kk, en]") == [("XA-001.yaml", ("units/unit",), ("kk",))]


def test_one_finding_for_a_record_names_all_its_fields() -> None:
    text = "id: XA-001\ntitle: Open rooms\narea: safety\nmilestones:\n  - {id: site, title: {kk: Орны}}\n"
    judged_ = judged({SETTINGS: policy("[ru, en]"), "plan/example/measures/XA-001.yaml": text})
    (one,) = [one for one in judged_.findings if one.file.endswith("XA-001.yaml")]
    assert one.facts["keys"] == ("title", "milestones/0/title")
    assert one.facts["known"] == ("ru", "en")


def test_a_restricted_measure_has_no_title_to_translate() -> None:
    text = "id: XA-001\naccess: restricted\narea: safety\nlead: ministry_a\n"
    judged_ = judged({SETTINGS: policy("kk"), "plan/example/measures/XA-001.yaml": text})
    assert judged_.findings == ()

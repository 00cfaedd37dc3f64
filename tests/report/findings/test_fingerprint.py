"""Fingerprints: the same for the same finding elsewhere in its file, no two alike, and nobody's secret."""

from decimal import Decimal

from jospar.code import Code
from jospar.finding import Fact, Finding
from jospar.place import Place
from jospar.report.findings.fingerprint import LENGTH, with_fingerprints
from jospar.words.voice import Voice
from tests.report.findings.telling import FILE, TEXT, at, told


def prints(*found: Finding, text: str = TEXT, language: str = "en") -> list[str]:
    seen = told(*found, files={FILE: text.encode()}, voice=Voice(language)).seen
    return [fingerprint for _, fingerprint in with_fingerprints(seen)]


def with_facts(**facts: Fact) -> Finding:
    return Finding(Code("J203"), Place(FILE, 0, 2), facts)


def test_it_stays_when_lines_are_put_in_above() -> None:
    assert prints(at(0, 2)) == prints(at(40, 42), text="# new\n" * 6 + TEXT)


def test_it_stays_in_another_language() -> None:
    assert prints(at(0, 2)) == prints(at(0, 2), language="kk")


def test_it_stays_when_a_day_passes_or_a_sum_changes() -> None:
    before, after = (
        with_facts(n=3, days=5, sum=Decimal(1), line=3),
        with_facts(n=4, days=6, sum=Decimal(2), line=9),
    )
    assert prints(before) == prints(after)


def test_another_value_another_year_another_file_another_code_are_another_finding() -> None:
    different = [
        *prints(at(0, 2)),
        *prints(at(0, 2, value="other")),
        *prints(at(0, 2, code="J204")),
        *prints(at(0, 2, file="plan/agencies.yaml")),
        *prints(with_facts(value="nobody", year=2026)),
        *prints(with_facts(value="nobody", year=2027)),
    ]
    assert len(set(different)) == len(different)


def test_no_two_of_a_run_are_alike() -> None:
    same = prints(at(0, 2), at(0, 2), at(5, 6))
    assert len(set(same)) == 3
    assert {len(one) for one in same} == {LENGTH}


def test_a_masked_number_is_masked_in_it_too(personal_number: str) -> None:
    other = personal_number[:-1] + str((int(personal_number[-1]) + 1) % 10)
    text = f"id: XA-009\ntitle: {personal_number}\n"
    (masked,) = prints(with_facts(value=personal_number), text=text)
    (spelled,) = prints(with_facts(value="•" * 12), text=text)
    assert masked == spelled
    assert prints(with_facts(value=other), text="id: XA-009\n") != [masked]

"""The compiled catalogues are those of the sources, and the sources are proof-read."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from jospar.words.catalogue import FOLDER, catalogue_from
from jospar.words.compile import compiled, main, read_sources
from jospar.words.languages import LANGUAGES, PLURALS
from tests.words.sources import entries

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: {plurals}\\n"\n'
PLAIN = 'msgid "J203"\nmsgstr "unknown agency {value}"\n'
PLURAL = 'msgid "count.files"\nmsgid_plural "count.files"\n'

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_subject(text: str = PLAIN, *, subject: str = "references", **other: str) -> Path:
        """Write one subject in all languages; ``ru=…`` gives a language another text."""
        for language in LANGUAGES:
            (tmp_path / language).mkdir(exist_ok=True)
            header = HEADER.format(plurals=PLURALS[language])
            path = tmp_path / language / f"{subject}.po"
            path.write_text(f"{header}\n{other.get(language, text)}", encoding="utf-8")
        return tmp_path

    return write_subject


def plural(*forms: str) -> str:
    return PLURAL + "".join(f'msgstr[{index}] "{form}"\n' for index, form in enumerate(forms))


def problems(folder: Path) -> tuple[str, ...]:
    return read_sources(folder)[1]


def test_the_sources_are_in_order() -> None:
    assert problems(FOLDER) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_is_current(language: str) -> None:
    assert (FOLDER / f"{language}.mo").read_bytes() == compiled(tuple(entries(language).values()), language)


def test_the_same_sources_give_the_same_bytes() -> None:
    known = tuple(entries("ru").values())
    assert compiled(known, "ru") == compiled(known[::-1], "ru")
    assert b"Babel" not in compiled(known, "ru")


def test_compiling_writes_what_checking_accepts(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write()
    assert main(["--check"], folder) == 1
    assert "kk.mo is not compiled from its sources" in capsys.readouterr().err
    assert main([], folder) == 0
    assert main(["--check"], folder) == 0
    assert catalogue_from((folder / "kk.mo").read_bytes(), "kk").message("J203") == "unknown agency {value}"
    assert sorted(path.name for path in folder.glob("*")) == ["en", "en.mo", "kk", "kk.mo", "ru", "ru.mo"]


def test_checking_finds_a_changed_source_and_writes_nothing(write: Write) -> None:
    folder = write()
    main([], folder)
    before = (folder / "en.mo").read_bytes()
    write(PLAIN.replace("unknown", "strange"))
    assert main(["--check"], folder) == 1
    assert (folder / "en.mo").read_bytes() == before


def test_a_problem_holds_up_neither_the_others_nor_the_languages(
    write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = write(ru='msgid "J204"\nmsgstr "нет"\n')
    assert main([], folder) == 1
    assert "J203 is missing in ru" in capsys.readouterr().err
    assert catalogue_from((folder / "ru.mo").read_bytes(), "ru").has("J204")


def test_a_key_defined_twice_in_one_file_is_found(write: Write) -> None:
    assert "en/references.po: J203 is defined twice" in problems(write(en=PLAIN + "\n" + PLAIN))


def test_a_key_defined_in_two_files_is_found(write: Write) -> None:
    write()
    folder = write(subject="shape")
    assert "en/shape.po: J203 is defined in en/references.po too" in problems(folder)


def test_placeholders_that_differ_are_found(write: Write) -> None:
    folder = write(ru='msgid "J203"\nmsgstr "нет {given}"\n')
    assert [one.partition(" (")[0] for one in problems(folder)] == [
        "J203 has other placeholders in other languages"
    ]


def test_an_empty_text_is_found(write: Write) -> None:
    folder = write('msgid "J203"\nmsgstr ""\n')
    assert "kk/references.po: J203 has no text" in problems(folder)


def test_too_few_plural_forms_are_found(write: Write) -> None:
    two, four = plural("{n} file", "{n} files"), plural("{n} файл", "{n} файла", "{n} файлов")
    assert problems(write(two, ru=four)) == ("ru/references.po: count.files has no text for other",)


def test_too_many_plural_forms_are_found(write: Write) -> None:
    three, four = plural("{n} a", "{n} b", "{n} c"), plural("{n} a", "{n} b", "{n} c", "{n} d")
    assert any("more translations than num_plurals" in one for one in problems(write(three, ru=four)))


def test_a_russian_form_without_the_number_is_found(write: Write) -> None:
    two, four = plural("one file", "{n} files"), plural("один файл", "{n} файла", "{n} файлов", "{n} файла")
    assert problems(write(two, ru=four)) == (
        "ru/references.po: count.files: every plural form must have the same placeholders",
    )


def test_a_plural_in_one_language_only_is_found(write: Write) -> None:
    plain = 'msgid "count.files"\nmsgstr "{n} файл"\n'
    folder = write(plural("{n} file", "{n} files"), kk=plain, ru=plain)
    assert "count.files has plural forms in one language and none in another" in problems(folder)


@pytest.mark.parametrize("part", ["{value.real}", "{value!r}", "{value[0]}", "{{value}}"])
def test_a_field_of_str_format_is_found(write: Write, part: str) -> None:
    folder = write(f'msgid "J203"\nmsgstr "unknown {part}"\n')
    assert any("is no placeholder; write {name}" in one for one in problems(folder))


def test_a_key_as_its_own_text_is_found(write: Write) -> None:
    folder = write('msgid "J203"\nmsgstr "J203"\n')
    assert "en/references.po: J203 has its own key as its text" in problems(folder)


def test_a_wrong_header_is_found(write: Write) -> None:
    folder = write()
    path = folder / "ru" / "references.po"
    path.write_text(path.read_text("utf-8").replace("nplurals=4", "nplurals=3"), encoding="utf-8")
    assert problems(folder)[0] == f'ru/references.po: its header must say "Plural-Forms: {PLURALS["ru"]}\\n"'


def test_a_file_that_cannot_be_read_is_found(write: Write) -> None:
    assert any("en/references.po:" in one for one in problems(write(en='msgid "J203"\nmsgxyz "a"\n')))


def test_a_subject_of_another_folder_changes_nothing_here(tmp_path: Path, write: Write) -> None:
    folder = write()
    shutil.copytree(FOLDER / "en", tmp_path / "de")
    assert problems(folder) == ()

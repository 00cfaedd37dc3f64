"""YAML documents made at random: flow and block, comments, all styles of quoting, three languages."""

from hypothesis import strategies as st

WORDS = [
    "жоспар",
    "Өңір әкімдігі",
    "дети",
    "children",
    "😀",
    "𐍈 x",
    "1.10",
    "no",
    "12:30",
    "2026-Q3",
    "x#y",
    "a:b",
    "it's",
]
PROSE = st.text(
    alphabet=st.one_of(
        st.sampled_from("abc 019-:#,'\"[]{}&*!|>%@`\\=~?. \n"),
        st.sampled_from("әғқңөұүһі жұмысъё№«»—…₸"),
        st.characters(min_codepoint=0x1F300, max_codepoint=0x1F6FF),
    ),
    max_size=24,
)


def _plain(word: str) -> str:
    return word


def _single(text: str) -> str:
    return "'" + text.replace("'", "''").replace("\n", " ") + "'"


def _double(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


SCALARS = st.one_of(
    st.sampled_from(WORDS).map(_plain),
    PROSE.map(_single),
    PROSE.map(_double),
    st.just(""),
)
KEYS = st.one_of(st.sampled_from(["id", "title", "ru", "атауы", "a b"]), PROSE.map(_double))
COMMENTS = st.sampled_from(["", "", "", "  # пояснение", " # a: [b, 'c"])


def _indented(text: str, by: str) -> str:
    return "\n".join(by + line if line else line for line in text.split("\n"))


@st.composite
def flows(draw: st.DrawFn, depth: int = 2) -> str:
    """Draw a value in flow style."""
    if depth == 0 or draw(st.booleans()):
        word = draw(SCALARS)
        return word if word not in {"", "x#y"} else "x"
    items = draw(st.lists(flows(depth - 1), max_size=3))
    if draw(st.booleans()):
        return "[" + ", ".join(items) + "]"
    return "{" + ", ".join(f"k{number}: {item}" for number, item in enumerate(items)) + "}"


@st.composite
def literals(draw: st.DrawFn) -> str:
    """Draw a block scalar, its lines indented by two."""
    sign = draw(st.sampled_from(["|", ">", "|-", ">-", "|+"]))
    lines = draw(
        st.lists(
            st.sampled_from(["Бірінші жол", "one  two", "# not a comment", "a: b", "", "'"]),
            min_size=1,
            max_size=4,
        )
    )
    first = draw(st.sampled_from(["слово", "x"]))
    return sign + "\n" + _indented("\n".join([first, *lines]), "  ")


@st.composite
def blocks(draw: st.DrawFn, depth: int = 3) -> str:
    """Draw a value in block style: lines without indentation of their own."""
    entries = draw(st.integers(1, 3))
    lines = []
    is_list = draw(st.booleans())
    for number in range(entries):
        head = "-" if is_list else (draw(KEYS) if number == 0 else f"k{number}") + ":"
        shape = draw(st.sampled_from(["scalar", "flow", "literal", "block"] if depth else ["scalar"]))
        if shape == "block":
            inner = _indented(draw(blocks(depth - 1)), "  ")
            lines.append(f"{head}{draw(COMMENTS)}\n{inner}")
        elif shape == "literal":
            lines.append(f"{head} {draw(literals())}")
        else:
            value = draw(SCALARS if shape == "scalar" else flows())
            lines.append(f"{head} {value}{draw(COMMENTS)}")
    return "\n".join(lines)


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Draw a whole document, with any line ending and perhaps a mark where it begins."""
    text = draw(st.sampled_from(["", "", "---\n", "# Ескерту\n\n"])) + draw(blocks()) + "\n"
    return text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


SPOILS = [*":-#'\"[]{},&*!|>%@`?\t\n\r =~.\\әЖ", "", "- ", "\n\n", "---\n", "...\n", "\n%"]


@st.composite
def broken(draw: st.DrawFn) -> str:
    """Draw a document with some of its characters gone, doubled or replaced."""
    text = draw(documents())
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(SPOILS)) + text[at + draw(st.integers(0, 2)) :]
    return text

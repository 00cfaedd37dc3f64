"""``jospar new``: a record made without writing YAML, a sub-command for each kind of record."""

from jospar.cli import newoptions as say
from jospar.cli.options import Day, Lang, Plan


def measure(
    more: say.More = None,
    *,
    title: say.Title = None,
    area: say.Area = None,
    lead: say.Lead = None,
    due: say.Due = None,
    source: say.Sources = None,
    quoted: say.IsQuoted = False,
    amendment: say.AmendmentId = None,
    correction: say.IsCorrection = False,
    because: say.Because = None,
    name: say.Id = None,
    programme: say.Programme = None,
    dry_run: say.DryRun = False,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    quiet: say.Quiet = False,
) -> int:
    """Make a measure: in a programme that an act gives, with the act or correction that adds it."""
    from jospar.cli.creating import Order, create_record  # noqa: PLC0415 -- imported when it is run

    fields = {"title": title, "area": area, "lead": lead, "due": due, "sources": _list(source)}
    fields |= {"record": "quoted" if quoted else None}
    order = Order("measure", fields, more, name, programme, plan, day, lang, dry_run=dry_run, quiet=quiet)
    return create_record(order.by(amendment, because, correction=correction))


def indicator(
    more: say.More = None,
    *,
    title: say.Title = None,
    unit: say.Unit = None,
    level: say.LevelOf = None,
    name: say.Id = None,
    programme: say.Programme = None,
    dry_run: say.DryRun = False,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    quiet: say.Quiet = False,
) -> int:
    """Make an indicator; its baseline and targets may be said as FIELD=VALUE, or set later."""
    from jospar.cli.creating import Order, create_record  # noqa: PLC0415 -- as above

    fields = {"title": title, "unit": unit, "level": level}
    order = Order("indicator", fields, more, name, programme, plan, day, lang, dry_run=dry_run, quiet=quiet)
    return create_record(order)


def observation(
    more: say.More = None,
    *,
    of: say.IndicatorId = None,
    period: say.PeriodOf = None,
    value: say.ValueOf = None,
    source: say.Sources = None,
    dry_run: say.DryRun = False,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    quiet: say.Quiet = False,
) -> int:
    """Make an observation of an indicator, in a file of its own."""
    from jospar.cli.creating import Order, create_record  # noqa: PLC0415 -- as above

    fields = {"period": period, "source": _list(source), "value": value}
    order = Order("observation", fields, more, None, of, plan, day, lang, dry_run=dry_run, quiet=quiet)
    return create_record(order)


def agency(
    more: say.More = None,
    *,
    own_id: say.OwnId = None,
    name: say.Name = None,
    kind: say.AgencyKind = None,
    abbr: say.Abbreviation = None,
    region: say.Region = None,
    dry_run: say.DryRun = False,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    quiet: say.Quiet = False,
) -> int:
    """Enter an agency at the end of plan/agencies.yaml."""
    from jospar.cli.creating import Order, create_record  # noqa: PLC0415 -- as above

    fields = {"name": name, "abbr": abbr, "kind": kind, "region": region}
    order = Order("agency", fields, more, own_id, None, plan, day, lang, dry_run=dry_run, quiet=quiet)
    return create_record(order)


def source(
    more: say.More = None,
    *,
    own_id: say.OwnId = None,
    title: say.Title = None,
    grade: say.Grade = None,
    dated: say.Dated = None,
    url: say.Address = None,
    dry_run: say.DryRun = False,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    quiet: say.Quiet = False,
) -> int:
    """Enter a source at the end of plan/sources.yaml."""
    from jospar.cli.creating import Order, create_record  # noqa: PLC0415 -- as above

    fields = {"title": title, "grade": grade, "date": dated, "url": url}
    order = Order("source", fields, more, own_id, None, plan, day, lang, dry_run=dry_run, quiet=quiet)
    return create_record(order)


def risk(
    more: say.More = None,
    *,
    title: say.Title = None,
    measures: say.Measures = None,
    probability: say.Probability = None,
    impact: say.Impact = None,
    owner: say.Owner = None,
    name: say.Id = None,
    programme: say.Programme = None,
    dry_run: say.DryRun = False,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    quiet: say.Quiet = False,
) -> int:
    """Make a risk, open until it is closed."""
    from jospar.cli.creating import Order, create_record  # noqa: PLC0415 -- as above

    fields = {"title": title, "measures": _list(measures), "probability": probability, "impact": impact}
    fields |= {"owner": owner}
    order = Order("risk", fields, more, name, programme, plan, day, lang, dry_run=dry_run, quiet=quiet)
    return create_record(order)


def decision(
    more: say.More = None,
    *,
    title: say.Title = None,
    measures: say.Measures = None,
    by: say.AskedBy = None,
    of: say.AskedOf = None,
    due: say.Due = None,
    name: say.Id = None,
    programme: say.Programme = None,
    dry_run: say.DryRun = False,
    plan: Plan = None,
    day: Day = None,
    lang: Lang = None,
    quiet: say.Quiet = False,
) -> int:
    """Make a decision that measures wait for, asked for today unless asked/on says otherwise."""
    from jospar.cli.creating import Order, create_record  # noqa: PLC0415 -- as above

    fields = {"title": title, "measures": _list(measures), "asked/by": by, "of": of, "due": due}
    order = Order("decision", fields, more, name, programme, plan, day, lang, dry_run=dry_run, quiet=quiet)
    return create_record(order)


def _list(words: list[str] | None) -> str | None:
    return ", ".join(words) if words else None

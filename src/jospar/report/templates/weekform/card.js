// A card for each measure: why it is asked about, what was said last, and the fields that it needs.

// What stands in the fields at first, written as people of the page's language write it.
function newRow(measure) {
  const values = { ...(measure.fields || {}) };
  for (const [name, value] of Object.entries(values)) {
    if (/^(done$|paid\/|region\/)/.test(name)) values[name] = value.replace(".", say("point"));
    if (name === "forecast" && /^\d{4}(-\d\d)+$/.test(value)) values[name] = value.split("-").reverse().join(".");
  }
  return { touched: false, unchanged: false, values };
}

function makeCard(measure, row) {
  const card = { measure, row, fields: new Map(), seen: new Set() };
  const mine = () => measure.say[language];
  const title = make("h2", { id: `${measure.id}/title` }, make("span", { class: "id" }, measure.id), " ", speak(make("span"), () => mine().title));
  const why = make("ul", { class: "why" });
  for (const at of (measure.say[language].why || []).keys()) why.append(speak(make("li"), () => mine().why[at]));
  const last = mine().last && speak(make("p", { class: "last" }), () => mine().last);
  const box = make("input", { type: "checkbox", id: `${measure.id}/unchanged` });
  box.dataset.field = "unchanged";
  box.checked = row.unchanged;
  const key = measure.reported ? "unchanged_reported" : "unchanged";
  card.box = box;
  card.body = make("div", { class: "fields" }, ...bodyOf(card));
  const tick = measure.same && make("label", { class: "tick" }, box, speak(make("span"), () => say(key)));
  card.section = make("section", { class: "card asked", "aria-labelledby": `${measure.id}/title` }, title, why.childElementCount ? why : null, last, tick, card.body);
  card.section.addEventListener("input", (event) => typed(card, event.target));
  card.section.addEventListener("change", (event) => left(card, event.target));
  refresh(card);
  return card;
}

function bodyOf(card) {
  const { measure } = card;
  const mine = () => measure.say[language];
  const size = () => say("done_of", { target: mine().target, unit: mine().unit });
  const parts = [];
  if (measure.counts === "region") {
    parts.push(line(card, `region/${mine().code}`, () => say("region", { region: mine().region }), size, "digits"));
    return [...parts, area(card, "note", () => say("note"))];
  }
  parts.push(choices(card, "status", () => say("status"), data.statuses.map((word) => [word, () => say(`status.${word}`)])));
  parts.push(list(card, "reason", () => say("reason"), data.reasons.map((word) => [word, () => say(`reason.${word}`)]), () => say("choose")));
  if (measure.occurrences) parts.push(list(card, "occurrence", () => say("occurrence"), measure.occurrences.map((one) => [one, () => mine().occurrences[one]])));
  if (measure.counts === "units") parts.push(line(card, "done", () => say("done"), size, "digits"));
  if (measure.counts === "percent") parts.push(line(card, "done", () => say("percent"), null, "digits"));
  if (measure.counts === "milestones") {
    const states = data.states.map((word) => [word, () => say(`milestone.${word}`)]);
    const steps = measure.milestones.map((id) => list(card, `milestone/${id}`, () => mine().milestones[id], states, () => say("choose"), "step"));
    parts.push(make("fieldset", { class: "field wide" }, speak(make("legend"), () => say("milestones")), ...steps));
  }
  for (const fund of measure.funds || []) {
    const whose = () => say("paid", { year: data.year, fund: say(`fund.${fund}`), money: mine().money });
    parts.push(line(card, `paid/${fund}`, whose, () => say("budget", { budget: mine().budgets[fund] }), "digits"));
  }
  parts.push(area(card, "note", () => say("note")));
  return [...parts, moreOf(card)];
}

function moreOf(card) {
  const known = card.measure.say[language].documents;
  const documents = make("div", { class: "documents" });
  const another = speak(make("button", { type: "button", class: "plain" }), () => say("document_more"));
  const add = () => documents.append(...documentOf(card, documents.childElementCount / 2));
  const wanted = Number(card.row.values.documents || 1);
  for (let at = 0; at < wanted; at += 1) add();
  another.addEventListener("click", () => {
    card.row.values.documents = String(documents.childElementCount / 2 + 1);
    add();
    card.fields.get(`evidence/${documents.childElementCount / 2 - 1}`).control.focus();
  });
  card.more = make(
    "details",
    { class: "more" },
    speak(make("summary"), () => say("more")),
    make(
      "div",
      { class: "fields" },
      line(card, "forecast", () => say("forecast"), () => say("forecast_hint"), "moment"),
      area(card, "next", () => say("next")),
      make("fieldset", { class: "field wide" }, speak(make("legend"), () => say("document")), known && speak(make("p", { class: "hint" }), () => card.measure.say[language].documents), documents, another),
    ),
  );
  card.more.open = ["forecast", "next", "evidence/0"].some((name) => card.row.values[name]);
  return card.more;
}

function documentOf(card, at) {
  const kinds = Object.keys(words[language]).filter((key) => key.startsWith("evidence.")).map((key) => [key.slice(9), () => say(key)]);
  const name = `kind/${at}`;
  if (!card.row.values[name]) card.row.values[name] = card.measure.kind;
  return [
    list(card, name, () => say("document_kind"), kinds),
    line(card, `evidence/${at}`, () => say("document_number"), null, "paper"),
  ];
}

function typed(card, control) {
  const name = control.dataset.field;
  if (!name) return;
  if (name === "unchanged") card.row.unchanged = control.checked;
  else card.row.values[name] = control.value;
  card.row.touched = true;
  refresh(card);
  changed();
}

// What is wrong with a field is said when it is left, not while it is being typed.
function left(card, control) {
  if (!control.dataset.field) return;
  card.seen.add(control.dataset.field);
  typed(card, control);
}

function refresh(card) {
  const { row } = card;
  const status = row.values.status;
  const troubled = data.troubled.includes(status);
  card.body.hidden = row.unchanged;
  card.section.classList.toggle("same", row.unchanged);
  card.section.classList.toggle("ready", handled(card) && !mistakes(card).length);
  const reason = card.fields.get("reason");
  if (reason) reason.frame.hidden = !troubled;
  if (card.more && (troubled || status === "done") && card.opened !== status && row.touched) card.more.open = true;
  card.opened = status;
  const shown = new Map(problemsOf(card.measure, row.values).map((one) => [one.field, one]));
  for (const [name, field] of card.fields) tell(field, card.seen.has(name) ? shown.get(name) : undefined);
}

function tell(field, problem) {
  field.problem.hidden = !problem;
  field.problem.textContent = problem ? say(problem.key, inWords(problem.facts)) : "";
  field.frame.classList.toggle("wrong", Boolean(problem && !problem.odd));
  field.frame.classList.toggle("doubt", Boolean(problem && problem.odd));
  if (field.radios) for (const radio of field.frame.querySelectorAll("input")) radio.setAttribute("aria-invalid", String(Boolean(problem && !problem.odd)));
  else field.control.setAttribute("aria-invalid", String(Boolean(problem && !problem.odd)));
}

const handled = (card) => card.row.unchanged || card.row.touched;
const mistakes = (card) => (card.row.touched && !card.row.unchanged ? problemsOf(card.measure, card.row.values).filter((one) => !one.odd) : []);

// The page as a whole: languages, the count, what is still wrong, and the end.

const at = (id) => document.getElementById(id);
const before = kept();
const brought = Boolean(before && before.rows && data.measures.some((one) => before.rows[one.id] && before.rows[one.id].touched));
const cards = data.measures.map((measure) => makeCard(measure, restored(measure, before && before.rows && before.rows[measure.id])));
let unsaved = false;
let summary = null;
let result = null;

function changed() {
  unsaved = true;
  keep(Object.fromEntries(cards.map((card) => [card.measure.id, card.row])));
  count();
}

function count() {
  const open = cards.filter((card) => !handled(card));
  at("filled").textContent = say("filled", { done: cards.length - open.length, all: cards.length });
  const rest = open.filter((card) => card.measure.same).length;
  at("rest").hidden = !rest;
  at("rest").textContent = say("rest", { n: rest });
  at("keeping").textContent = say(!keeps ? "not_kept" : brought ? "restored" : "kept") + (keeps && brought ? ` ${say("kept")}` : "");
}

function tickRest() {
  for (const card of cards.filter((one) => !handled(one) && one.measure.same)) {
    card.box.checked = true;
    card.row.unchanged = true;
    card.row.touched = true;
    refresh(card);
  }
  changed();
}

function save(partly) {
  for (const card of cards.filter(handled)) {
    for (const name of card.fields.keys()) card.seen.add(name);
    refresh(card);
  }
  const wrong = cards.flatMap((card) => mistakes(card).map((problem) => ({ card, problem })));
  const open = cards.filter((card) => !handled(card));
  if (wrong.length || (open.length && !partly)) {
    summary = { wrong, open: wrong.length ? [] : open };
    result = null;
    showResult();
    showSummary();
    at("summary").focus();
    return;
  }
  summary = null;
  showSummary();
  result = { text: fileText(cards), n: cards.length - open.length, day: dayOfReport() };
  download(result.text);
  unsaved = false;
  showResult();
  at("result").focus();
}

function leadTo(card, control, said) {
  const link = make("a", { href: `#${control.id}` }, make("span", { class: "id" }, card.measure.id), " ", said);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const fold = control.closest("details");
    if (fold) fold.open = true;
    control.focus();
    control.scrollIntoView({ block: "center" });
  });
  return make("li", {}, link);
}

function showSummary() {
  const box = at("summary");
  box.hidden = !summary;
  box.replaceChildren();
  if (!summary) return;
  const { wrong, open } = summary;
  box.append(make("h2", {}, say(wrong.length ? "mistakes" : "left", { n: wrong.length || open.length })));
  const links = wrong.map(({ card, problem }) => leadTo(card, card.fields.get(problem.field).control, say(problem.key, inWords(problem.facts))));
  const others = open.map((card) => leadTo(card, card.measure.same ? card.box : card.fields.values().next().value.control, card.measure.say[language].title));
  box.append(make("ul", {}, ...links, ...others));
  if (wrong.length) return;
  box.append(make("p", {}, say("left_help")));
  if (open.length === cards.length) return;
  const button = make("button", { type: "button", class: "second", id: "partly" }, say("left_save"));
  button.addEventListener("click", () => save(true));
  box.append(button);
}

function showResult() {
  const box = at("result");
  box.hidden = !result;
  box.replaceChildren();
  if (!result) return;
  const area = make("textarea", { readonly: true, rows: "6", id: "text", "aria-label": data.file });
  area.value = result.text;
  const said = make("p", { class: "note", role: "status" });
  const button = make("button", { type: "button", class: "second", id: "copy" }, say("copy"));
  button.addEventListener("click", () => copy(area, said));
  box.append(
    make("h2", {}, say("saved", { file: data.file, n: result.n })),
    make("p", {}, say("saved_date", { date: data.days[language][result.day] })),
    make("p", {}, say("saved_where")),
    make("p", {}, say("saved_how"), " ", make("code", {}, `jospar record --from ${data.file}`)),
    make("details", {}, make("summary", {}, say("no_file")), area, button, said),
  );
}

function choose(chosen) {
  sayAll(chosen);
  for (const button of at("tongues").children) button.setAttribute("aria-pressed", String(button.dataset.language === chosen));
  at("tongues").setAttribute("aria-label", say("language"));
  document.title = [say("title"), say("agency"), data.week].join(" · ");
  at("over").textContent = say("over", { date: data.days[language][data.last] });
  for (const card of cards) refresh(card);
  showSummary();
  showResult();
  count();
}

for (const element of document.querySelectorAll("[data-say]")) speak(element, () => say(element.dataset.say));
at("cards").append(...cards.map((card) => card.section));
at("cards").addEventListener("submit", (event) => event.preventDefault());
at("tongues").addEventListener("click", (event) => {
  if (!event.target.dataset.language) return;
  choose(event.target.dataset.language);
  keep(Object.fromEntries(cards.map((card) => [card.measure.id, card.row])));
});
at("save").addEventListener("click", () => save(false));
at("rest").addEventListener("click", tickRest);
at("again").addEventListener("click", () => {
  if (!window.confirm(say("again_ask"))) return;
  forget();
  unsaved = false;
  window.location.reload();
});
window.addEventListener("beforeunload", (event) => {
  if (unsaved && !keeps) event.preventDefault();
});
at("noscript").hidden = true;
at("bar").hidden = !cards.length;
at("over").hidden = today() <= data.last;
choose(brought && words[before.language] ? before.language : language);

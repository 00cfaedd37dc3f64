// The fields of a card: each with its label, a hint, and a place for what is wrong with it.

const inWords = (facts) => (typeof facts === "function" ? facts() : facts);

function framed(card, name, control, label, hint, kind = "") {
  const id = `${card.measure.id}/${name}`;
  control.id = id;
  control.dataset.field = name;
  const problem = make("p", { class: "problem", id: `${id}/problem`, hidden: true });
  const told = hint && speak(make("p", { class: "hint", id: `${id}/hint` }), hint);
  control.setAttribute("aria-describedby", told ? `${id}/hint ${id}/problem` : `${id}/problem`);
  const frame = make("div", { class: `field ${kind}${hint ? "" : " bare"}` }, speak(make("label", { for: id }), label), told, control, problem);
  card.fields.set(name, { control, frame, problem });
  return frame;
}

function line(card, name, label, hint, kind = "") {
  const numeric = kind === "digits" ? "decimal" : undefined;
  const control = make("input", { type: "text", inputmode: numeric, autocomplete: "off", spellcheck: kind ? "false" : undefined });
  control.value = card.row.values[name] || "";
  return framed(card, name, control, label, hint, kind);
}

function area(card, name, label) {
  const control = make("textarea", { rows: "2" });
  control.value = card.row.values[name] || "";
  return framed(card, name, control, label, null, "wide");
}

// A list to choose from; `none` is what is said where nothing is chosen, if that may be.
function list(card, name, label, choices, none, kind = "") {
  const control = make("select");
  if (none) control.append(speak(make("option", { value: "" }), none));
  for (const [value, what] of choices) control.append(speak(make("option", { value }), what));
  control.value = card.row.values[name] || (none ? "" : choices[0][0]);
  if (control.selectedIndex < 0) control.selectedIndex = 0;
  return framed(card, name, control, label, null, kind);
}

// Large buttons of which one is chosen.
function choices(card, name, label, options) {
  const id = `${card.measure.id}/${name}`;
  const problem = make("p", { class: "problem", id: `${id}/problem`, hidden: true });
  const controls = options.map(([value, what], at) => {
    const radio = make("input", { type: "radio", name: id, value, id: at ? `${id}/${value}` : id });
    radio.dataset.field = name;
    radio.checked = card.row.values[name] === value;
    radio.setAttribute("aria-describedby", `${id}/problem`);
    return make("label", { class: "choice" }, radio, speak(make("span"), what));
  });
  const box = make("div", { class: "choices" }, ...controls);
  const frame = make("fieldset", { class: "field wide" }, speak(make("legend"), label), box, problem);
  card.fields.set(name, { control: controls[0].firstChild, frame, problem, radios: true });
  return frame;
}

// The checks of the page are those of the program: what it would return, is said here beside the field.

const GROUPING = /[ \u00a0\u202f']/g;

// A figure as people type it, 1 234,5 too, written as the program writes it; null for what is none.
function figure(typed) {
  const text = typed.trim().replace(GROUPING, "");
  if (!/^[0-9]+([.,][0-9]+)?$/.test(text)) return null;
  const [whole, part] = text.replace(",", ".").split(".");
  return (whole.replace(/^0+(?=.)/, "")) + (part ? `.${part}` : "");
}

const lastOf = (year, month) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

function dayOf(year, month, day) {
  const last = lastOf(year, month);
  const text = `${last.slice(0, 8)}${String(day).padStart(2, "0")}`;
  return month < 1 || month > 12 || day < 1 || text > last ? null : { text, last: text };
}

function monthOf(year, month) {
  const last = lastOf(year, month);
  return month < 1 || month > 12 ? null : { text: last.slice(0, 7), last };
}

// The ways to write a period: as the plan does, and days and months also as they stand in letters.
const PERIODS = [
  [/^(\d{4})-(\d\d)-(\d\d)$/, (year, month, day) => dayOf(year, month, day)],
  [/^(\d\d?)\.(\d\d?)\.(\d{4})$/, (day, month, year) => dayOf(year, month, day)],
  [/^(\d{4})-(\d\d)$/, (year, month) => monthOf(year, month)],
  [/^(\d\d?)\.(\d{4})$/, (month, year) => monthOf(year, month)],
  [/^(\d{4})-Q([1-4])$/, (year, part) => ({ text: `${year}-Q${part}`, last: lastOf(year, part * 3) })],
  [/^(\d{4})-H([12])$/, (year, part) => ({ text: `${year}-H${part}`, last: lastOf(year, part * 6) })],
  [/^(\d{4})$/, (year) => ({ text: `${year}`, last: lastOf(year, 12) })],
];

// A period as the program writes it, with its last day; null for what is none.
function period(typed) {
  const text = typed.trim().toUpperCase();
  if (Number((text.match(/\d{4}/) || [0])[0]) < data.least) return null;
  for (const [form, read] of PERIODS) {
    const parts = text.match(form);
    if (parts) return read(...parts.slice(1).map(Number));
  }
  return null;
}

const TEXTS = ["note", "next"];
const brief = (text) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
const isWeb = (text) => /^[a-z]+:\/\//i.test(text) || /^www\./i.test(text);
const goodWeb = (text) => /^https?:\/\/[^\s/]+\S*$/.test(text);

// A personal number, as the plan's rules know one: a day of birth, the century, and a last digit that fits.
function personal(digits) {
  const at = [...digits].map(Number);
  const century = { 0: 1900, 1: 1800, 2: 1800, 3: 1900, 4: 1900, 5: 2000, 6: 2000 }[at[6]];
  if (century === undefined || !dayOf(century + Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4, 6)))) return false;
  const rest = (shift) => at.slice(0, 11).reduce((sum, digit, place) => sum + digit * (((place + shift) % 11) + 1), 0) % 11;
  const check = rest(0) === 10 ? rest(2) : rest(0);
  return check === at[11];
}

const TWELVE = "\\d{6}[ \\u00a0-]?\\d{6}(?![\\w-])";
const numbersIn = (text, before) => text.match(new RegExp(`(^|[^\\p{L}\\d_.,/-])${before}${TWELVE}`, "giu")) || [];
const namesPerson = (text) => numbersIn(text, `(?:${data.labels.join("|")})(?!\\p{L})[^\\d\\n]{0,30}`).length > 0 || numbersIn(text.replace(/\S*:\/\/\S*/g, ""), "").some((one) => personal(one.replace(/\D/g, "")));
const isMarked = (text) => data.marks.some((mark) => new RegExp(`(^|[^\\p{L}])${mark.replace(/_/g, "\\s+")}(?!\\p{L})`, "iu").test(text));

// A mistyped path is no number of a document: the program asks here as it does itself.
const isFile = (text) => /^(?:[a-z]:[\\/]|[./~\\])|[\\/]$|\.(?:[a-z]{3,5}|7z|mp[34])$|[\p{L}\d_]\\[\p{L}\d_]/iu.test(text);

// What is wrong with a measure's fields, and what is odd: that may stay, but is asked about.
function problemsOf(measure, values) {
  const found = [];
  const bad = (field, key, facts) => found.push({ field, key: `bad.${key}`, facts });
  const odd = (field, key, facts) => found.push({ field, key: `odd.${key}`, facts, odd: true });
  const value = (field) => (values[field] || "").trim();
  const floors = measure.floors || {};

  const number = (field, most, over) => {
    if (!value(field)) return null;
    const said = figure(value(field));
    const floor = () => measure.say[language].floors[field];
    if (said === null) bad(field, "figure", () => ({ given: brief(value(field)) }));
    else if (floors[field] && Number(said) < Number(floors[field])) bad(field, "floor", () => ({ floor: floor() }));
    else if (most && Number(said) > Number(most)) over(field);
    return said;
  };

  if (measure.counts === "region") {
    const field = `region/${measure.say[language].code}`;
    number(field, measure.target, () => odd(field, "target", () => ({ target: measure.say[language].target })));
    if (!value(field)) bad(field, "region");
    return found;
  }
  const status = value("status");
  if (!status) bad("status", "status");
  if (data.troubled.includes(status) && !value("reason")) bad("reason", "reason");
  if (measure.counts === "units") {
    const said = number("done", measure.target, () => odd("done", "target", () => ({ target: measure.say[language].target })));
    if (status === "done" && (said === null || Number(said) < Number(measure.target)) && !found.some((one) => one.field === "done")) odd("done", "open");
  } else if (measure.counts === "percent") number("done", "100", () => bad("done", "percent"));
  if (measure.counts === "milestones") {
    for (const id of measure.milestones) {
      const state = value(`milestone/${id}`);
      if ((measure.met || []).includes(id) && state !== "met") bad(`milestone/${id}`, "milestone");
      else if (status === "done" && state !== "met" && state !== "cancelled") odd(`milestone/${id}`, "open");
    }
  }
  for (const fund of measure.funds || []) {
    const field = `paid/${fund}`;
    const cap = data.capped ? (measure.caps || {})[fund] : undefined;
    const kind = cap === undefined ? odd : bad;
    const most = () => measure.say[language][cap === undefined ? "budgets" : "caps"][fund];
    number(field, cap === undefined ? (measure.budgets || {})[fund] : cap, () => kind(field, "budget", () => ({ budget: most() })));
  }
  if (value("forecast")) {
    const said = period(value("forecast"));
    if (!said) bad("forecast", "period", () => ({ given: brief(value("forecast")) }));
    else if (said.last < data.day && status !== "done") odd("forecast", "past");
  }
  let documents = 0;
  for (let at = 0; at < Number(values.documents || 1); at += 1) {
    const given = value(`evidence/${at}`);
    if (given) documents += 1;
    if (isWeb(given) && !goodWeb(given)) bad(`evidence/${at}`, "web");
    else if (!isWeb(given) && isFile(given)) bad(`evidence/${at}`, "file");
  }
  for (const field of [...TEXTS, ...Object.keys(values).filter((name) => name.startsWith("evidence/"))]) {
    if (namesPerson(value(field))) bad(field, "person");
    else if (isMarked(value(field))) bad(field, "marked");
  }
  if (status === "done" && !documents && !measure.proved) bad("evidence/0", "document");
  return found;
}

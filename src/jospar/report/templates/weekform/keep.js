// What was typed is kept in the browser, where it lets a file keep anything.

const PLACE = ["jospar", data.form, data.agency, data.week, data.tree].join("/");
let keeps = true;

function kept() {
  try {
    window.localStorage.setItem(`${PLACE}/try`, "1");
    window.localStorage.removeItem(`${PLACE}/try`);
    return JSON.parse(window.localStorage.getItem(PLACE) || "null");
  } catch (refused) {
    keeps = false;
    return null;
  }
}

function keep(rows) {
  if (!keeps) return;
  try {
    window.localStorage.setItem(PLACE, JSON.stringify({ language, rows }));
  } catch (refused) {
    keeps = false;
  }
}

function forget() {
  try {
    window.localStorage.removeItem(PLACE);
  } catch (refused) {
    keeps = false;
  }
}

// Only what this form asks, and only texts: what lies in a browser may be anything.
function restored(measure, found) {
  const row = newRow(measure);
  if (!found || typeof found !== "object" || typeof found.values !== "object" || !found.values) return row;
  row.touched = found.touched === true;
  row.unchanged = found.unchanged === true && Boolean(measure.same);
  for (const [name, value] of Object.entries(found.values)) if (typeof value === "string") row.values[name] = value;
  if (!/^[1-9]$/.test(row.values.documents || "1")) row.values.documents = "1";
  return row;
}

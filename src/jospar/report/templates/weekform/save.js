// The file that is saved: a first line that says whose week it is, then a line for each measure.

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((one) => String(one).padStart(2, "0")).join("-");
}

// A report of a week is dated within it, and not before the day that the form was made for.
function dayOfReport() {
  if (today() > data.last) return data.last;
  return today() < data.day ? data.day : today();
}

function fileText(cards) {
  const rows = cards.filter(handled).map(rowOf);
  const head = { form: data.form, agency: data.agency, week: data.week, tree: data.tree, language, date: dayOfReport(), rows: rows.length, asked: cards.length };
  return [head, ...rows].map((one) => `${JSON.stringify(one)}\n`).join("");
}

function rowOf(card) {
  const { measure, row } = card;
  const found = { measure: measure.id, revision: measure.revision };
  if (row.unchanged) return { ...found, unchanged: true };
  const status = row.values.status;
  for (const [name, given] of Object.entries(row.values)) {
    const value = given.trim();
    if (!value || !card.fields.has(name) || /^(kind|evidence)\//.test(name)) continue;
    if (name === "reason" && !data.troubled.includes(status)) continue;
    if (name === "done") found.done = figure(value) + (measure.counts === "percent" ? "%" : "");
    else if (/^(paid|region)\//.test(name)) found[name] = figure(value);
    else if (name === "forecast") found.forecast = period(value).text;
    else found[(measure.texts || {})[name] || name] = value;
  }
  if (card.fields.has("occurrence")) found.occurrence = card.fields.get("occurrence").control.value;
  const documents = [];
  for (let at = 0; at < Number(row.values.documents || 1); at += 1) {
    const given = (row.values[`evidence/${at}`] || "").trim();
    if (given) documents.push(`${row.values[`kind/${at}`]}:${given}`);
  }
  if (documents.length) found.evidence = documents;
  return found;
}

function download(text) {
  const link = make("a", { download: data.file, href: URL.createObjectURL(new Blob([text], { type: "application/octet-stream" })) });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

async function copy(area, said) {
  let done = false;
  try {
    await navigator.clipboard.writeText(area.value);
    done = true;
  } catch (refused) {
    area.focus();
    area.select();
    try {
      done = document.execCommand("copy");
    } catch (unknown) {
      done = false;
    }
  }
  said.textContent = say(done ? "copied" : "copy_failed", { file: data.file });
}

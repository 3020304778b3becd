"use strict";
// The desk in a file that came by e-mail: what is done stays here until the result is saved.
Desk.file = (() => {
  if (Desk.online) return null;
  const data = JSON.parse(document.getElementById("data").textContent);
  const place = `dozaban-result:${Desk.edition}`;
  const sent = new Map(data.segments.map((one) => [String(one.id), one.version]));
  const first = new Map(data.segments.map((one) => [String(one.id), one.english]));
  const past = [];
  let segments = new Map(data.segments.map((one) => [String(one.id), one]));

  const load = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(place)) || [];
      for (const one of kept) {
        if (sent.get(String(one.id)) === one.version) segments.set(String(one.id), one);
      }
    } catch { /* what is not to be read was not of this file */ }
  };

  const keep = () => {
    try {
      localStorage.setItem(place, JSON.stringify([...segments.values()]));
    } catch {
      Desk.warn(Desk.word("trouble"));
    }
  };

  const counts = () => {
    const told = { total: segments.size, states: { draft: 0, edited: 0, approved: 0 }, errors: 0 };
    for (const one of segments.values()) told.states[one.state] += 1;
    for (const row of Desk.list.querySelectorAll(".row")) told.errors += Number(row.dataset.errors);
    return told;
  };

  const dress = (row, one) => {
    row.dataset.state = one.state;
    const badge = row.querySelector(".state");
    badge.className = `state ${one.state}`;
    badge.textContent = Desk.word(one.state);
  };

  const opened = (row) => {
    const one = segments.get(row.dataset.id);
    const made = document.getElementById(`panel-${one.id}`).content.firstElementChild.cloneNode(true);
    dress(made, one);
    const field = made.querySelector("textarea");
    field.value = field.dataset.kept = one.english;
    made.querySelector('[data-do="discard"]')?.remove();
    const button = made.querySelector('[data-do="approve"], [data-do="reopen"]');
    const wanted = one.state === "approved" ? "reopen" : "approve";
    if (button.dataset.do !== wanted) {
      button.dataset.do = wanted;
      button.textContent = Desk.word(wanted);
    }
    for (const words of one.comments) {
      made.querySelector(".comment").before(Desk.drafts.line(words));
    }
    return made;
  };

  const compact = (row) => {
    const one = segments.get(row.dataset.id);
    const made = row.compact;
    dress(made, one);
    const cell = made.querySelector(".en");
    if ((cell.dataset.said ?? first.get(row.dataset.id)) === one.english) return made;
    cell.dataset.said = one.english;
    const marker = cell.querySelector(".marker");
    cell.replaceChildren(...(marker ? [marker, " "] : []), one.english);
    return made;
  };

  const change = (id, what) => {
    past.push({ ...segments.get(id) });
    segments.set(id, { ...segments.get(id), ...what });
    keep();
  };

  const state = (one, name, text) => {
    if (name === "approve") return "approved";
    if (name === "reopen") return "edited";
    return text === undefined || text === one.english ? one.state : "edited";
  };

  const deed = (row, name, values) => {
    const id = row.dataset.id;
    const one = segments.get(id);
    if (name === "comment") change(id, { comments: [...one.comments, values.words] });
    else {
      const text = name === "fix"
        ? row.querySelector('[data-do="fix"]').dataset.text : values.text;
      change(id, { english: (text ?? one.english).trim() || one.english, state: state(one, name, text) });
    }
    const told = { counts: counts(), message: Desk.word("kept_here") };
    return { ok: true, status: 200, text: opened(row), told: { "desk:done": told } };
  };

  const refresh = (id) => {
    const row = Desk.rows.byId(id);
    if (row.classList.contains("open")) Desk.rows.show(row, opened(row));
    else {
      row.compact = row;
      compact(row);
    }
  };

  const batch = (name, values) => {
    if (name === "undo") {
      const one = past.pop();
      if (!one) return { ok: false, text: JSON.stringify({ message: Desk.word("nothing") }) };
      segments.set(String(one.id), one);
      keep();
      refresh(String(one.id));
    } else {
      for (const part of values.ids.split(",")) {
        const id = part.split(":")[0];
        change(id, { state: "approved" });
        refresh(id);
      }
    }
    const told = { counts: counts(), message: Desk.word("kept_here"), refused: [], changed: [] };
    return { ok: true, text: JSON.stringify(told) };
  };

  const save = () => {
    const text = JSON.stringify({ ...data, segments: [...segments.values()] }, null, 1);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = `${Desk.edition}-review.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  const fits = (row, wanted) => {
    const of = row.dataset;
    const text = `${row.textContent} s${of.number}`.toLowerCase();
    if (!wanted.text.toLowerCase().split(/\s+/).every((word) => text.includes(word))) return false;
    if (wanted.state && of.state !== wanted.state) return false;
    if (wanted.hide_approved && of.state === "approved") return false;
    if (wanted.term === "missed" ? of.missed === "0" : wanted.term && !of.terms.split("|").includes(wanted.term)) return false;
    if (wanted.finding === "any") return Boolean(of.checks);
    if (wanted.finding === "error") return of.errors !== "0";
    return !wanted.finding || of.checks.split(" ").includes(wanted.finding);
  };

  const filter = () => {
    const wanted = Object.fromEntries(new FormData(document.getElementById("filters")));
    const rows = [...Desk.list.querySelectorAll(".row")];
    const byRisk = (a, b) => b.dataset.risk - a.dataset.risk || a.dataset.number - b.dataset.number;
    const inOrder = (a, b) => a.dataset.number - b.dataset.number;
    rows.sort(wanted.order === "risk" ? byRisk : inOrder);
    Desk.list.querySelector(".chunk").append(...rows);
    for (const row of rows) row.hidden = !fits(row, wanted);
  };

  const begin = () => {
    load();
    for (const row of Desk.list.querySelectorAll(".row")) {
      row.compact = row;
      compact(row);
    }
    Desk.counts(counts());
    const form = document.getElementById("filters");
    for (const name of ["change", "input"]) form.addEventListener(name, filter);
    form.addEventListener("submit", (event) => event.preventDefault());
  };

  return { opened, compact, deed, batch, save, begin };
})();

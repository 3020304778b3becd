"use strict";
// What somebody types is kept in the browser with every letter, until the desk has acknowledged it.
Desk.drafts = (() => {
  const start = `dozaban:${Desk.online ? "" : "file:"}${Desk.edition}:`;
  const fresh = new Set(); // typed since the page was opened

  const keep = (row, text) => {
    const draft = { text, version: row.dataset.version, at: Date.now() };
    fresh.add(row.dataset.id);
    try {
      localStorage.setItem(start + row.dataset.id, JSON.stringify(draft));
    } catch {
      Desk.warn(Desk.word("trouble"));
    }
  };

  const of = (id) => {
    try {
      return JSON.parse(localStorage.getItem(start + id));
    } catch {
      return null;
    }
  };

  const drop = (id) => {
    fresh.delete(id);
    localStorage.removeItem(start + id);
  };

  const all = () =>
    Object.keys(localStorage).filter((key) => key.startsWith(start))
      .map((key) => key.slice(start.length)).filter((id) => /^\d+$/.test(id));

  const offer = (row, ...parts) => {
    const box = row.querySelector(".offer");
    box.replaceChildren(...parts);
    box.hidden = false;
    return box;
  };

  const button = (what, label) => {
    const made = document.createElement("button");
    made.type = "button";
    made.dataset.do = what;
    made.textContent = label;
    return made;
  };

  const line = (text) => {
    const made = document.createElement("p");
    made.textContent = text;
    return made;
  };

  const quoted = (text) => {
    const made = line(text);
    made.className = "quoted";
    made.lang = "en";
    made.dir = "ltr";
    return made;
  };

  // Puts what was typed back into its field, or offers it if it is from another time.
  const restore = (row) => {
    const draft = of(row.dataset.id);
    if (!draft) return;
    const field = row.querySelector("textarea");
    if (draft.text === field.dataset.kept) return drop(row.dataset.id);
    if (fresh.has(row.dataset.id) && draft.version === row.dataset.version) {
      field.value = draft.text;
      return;
    }
    row.dataset.offered = draft.text;
    offer(row, line(Desk.word("offer")), quoted(draft.text),
      button("take-draft", Desk.word("take")), button("drop-draft", Desk.word("drop")));
  };

  return { keep, of, drop, all, offer, button, line, quoted, restore };
})();

"use strict";
// What somebody does to the sentence that they are at.
Desk.deeds = (() => {
  const busy = new Set();

  const done = (row, answer, sent) => {
    const told = answer.told["desk:done"];
    const now = Desk.rows.byId(row.dataset.id);
    const typed = Desk.rows.field(now)?.value;
    const later = sent !== null && typed !== undefined && typed !== sent ? typed : null;
    if (sent !== null && later === null) Desk.drafts.drop(row.dataset.id);
    const typing = now?.querySelector("textarea") === document.activeElement;
    const made = Desk.rows.show(now, answer.text, { type: typing, text: later });
    if (told) {
      Desk.counts(told.counts);
      Desk.say(told.message);
    }
    document.dispatchEvent(new CustomEvent("desk:changed"));
    if (Desk.rows.current !== row.dataset.id) Desk.rows.close(made); // left meanwhile
    return made;
  };

  const conflict = async (row, answer) => {
    const told = answer.told["desk:conflict"];
    const stays = row.classList.contains("open") && row.dataset.id === Desk.rows.current;
    const opened = stays ? row : await Desk.rows.go(row); // they went on: it needs them again
    Desk.say(told.message);
    if (!opened) return;
    const box = Desk.drafts.offer(opened, Desk.parsed(answer.text));
    box.dataset.theirs = told.theirs;
    box.dataset.version = told.version;
    box.querySelector("button")?.focus();
  };

  // Sends a deed; the row as it is then, or null if it was not done.
  const send = async (row, name, values = {}, sent = null) => {
    const id = row.dataset.id;
    if (busy.has(id)) return null;
    busy.add(id);
    try {
      const all = { version: row.dataset.version, ...values };
      const answer = Desk.online
        ? await Desk.send("POST", `/s/${id}/${name}`, all)
        : Desk.file.deed(row, name, all);
      if (!answer) return null;
      if (answer.status === 409) await conflict(Desk.rows.byId(id), answer);
      else if (answer.ok) return done(row, answer, sent);
      else Desk.say(answer.told["desk:refused"]?.message ?? Desk.word("trouble"));
      return null;
    } finally {
      busy.delete(id);
    }
  };

  const texts = (row) => {
    const field = Desk.rows.field(row);
    return Desk.rows.isTyped(row) ? { text: field.value, seconds: Desk.rows.seconds(row) } : {};
  };

  const save = (row) => {
    const text = Desk.rows.field(row).value;
    return send(row, "save", { text, seconds: Desk.rows.seconds(row) }, text);
  };

  const approve = async (row) => {
    const typing = Desk.rows.field(row) === document.activeElement;
    const values = texts(row);
    const made = await send(row, "approve", values, values.text ?? null);
    if (!made || made.dataset.state !== "approved" || Desk.rows.current !== row.dataset.id) return;
    const went = await Desk.rows.step(1, { type: typing }, (one) => one.dataset.state !== "approved");
    if (!went) Desk.say(Desk.word("last"));
  };

  const finding = (from) => from.closest(".lamp").dataset;

  const take = (row, text) => {
    const field = Desk.rows.field(row);
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const insert = (row, text) => {
    const field = Desk.rows.field(row);
    field.focus();
    const { selectionStart: at, selectionEnd: end, value } = field;
    const gap = at > 0 && !/\s$/.test(value.slice(0, at)) ? " " : "";
    const after = /^[\w]/.test(value.slice(end)) ? " " : "";
    field.setRangeText(gap + text + after, at, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const why = (button, wanted = true) => {
    const reason = button.closest("form").querySelector(".reason");
    reason.hidden = !wanted;
    button.setAttribute("aria-expanded", String(wanted));
    if (wanted) reason.querySelector("input").focus();
  };

  const clear = (row) => {
    const box = row.querySelector(".offer");
    box.replaceChildren();
    box.hidden = true;
  };

  // By the name in `data-do`; each gets the row and the element.
  const acts = {
    save, approve,
    reopen: (row) => send(row, "reopen"),
    discard: (row) => {
      Desk.drafts.drop(row.dataset.id);
      return send(row, "reopen", { discard: "1" }, Desk.rows.field(row).value);
    },
    fix: (row, from) => send(row, "fix", { ...finding(from) }),
    why: (row, from) => why(from, from.getAttribute("aria-expanded") !== "true"),
    ignore: (row, from) => send(row, "ignore", { ...finding(from), why: from.elements.why.value }),
    heed: (row, from) => send(row, "heed", { ...finding(from) }),
    comment: async (row, from) => {
      const field = from.elements.words;
      const words = field.value;
      field.value = ""; // else it would be kept as one that is still typed
      row.focus({ preventScroll: true });
      if (!(await send(row, "comment", { words }))) field.value = words;
    },
    take: (row, from) => take(row, from.dataset.text),
    insert: (row, from) => insert(row, from.dataset.text),
    "take-draft": (row) => {
      take(row, row.dataset.offered);
      clear(row);
      Desk.rows.focusField(row);
    },
    "drop-draft": (row) => {
      Desk.drafts.drop(row.dataset.id);
      clear(row);
      row.focus();
    },
    mine: (row) => {
      row.dataset.version = row.querySelector(".offer").dataset.version;
      return save(row);
    },
    theirs: (row) => {
      Desk.drafts.drop(row.dataset.id);
      Desk.rows.field(row).value = Desk.rows.field(row).dataset.kept;
      return Desk.rows.open(row);
    },
    refresh: (row) => Desk.rows.open(row),
  };

  return { acts, send };
})();

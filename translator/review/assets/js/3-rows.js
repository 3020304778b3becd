"use strict";
// The list: which sentence somebody is at, opening and closing it, and going to the next.
Desk.rows = (() => {
  let current = null; // number in the store
  let order = 0;
  let ahead = null; // letters that were typed before their field was there
  const opened = new Map(); // when, by number in the store

  const byId = (id) => document.getElementById(`s-${id}`);
  const here = () => (current ? byId(current) : null);
  const shown = () => [...Desk.list.querySelectorAll(".row:not([hidden])")];
  const field = (row) => row?.querySelector("textarea") ?? null;
  const isTyped = (row) => {
    const text = field(row);
    return Boolean(text) && text.value !== text.dataset.kept;
  };

  const compactOf = async (row) => {
    if (!Desk.online) return Desk.file.compact(row); // where versions do not rise
    const known = row.compact;
    if (known && known.dataset.version === row.dataset.version) return known;
    const answer = await Desk.send("GET", `/rows?ids=${row.dataset.id}`);
    return answer?.ok ? Desk.parsed(answer.text).querySelector(".row") : null;
  };

  const close = async (row) => {
    if (!row?.classList.contains("open")) return;
    const unsaved = isTyped(row);
    const small = await compactOf(row);
    if (!small || row.dataset.id === current || !row.isConnected) return;
    put(row, small);
    if (unsaved) small.classList.add("unsaved");
  };

  // Puts a row in the place of another; keyboard and selection stay.
  const put = (old, made) => {
    const pick = old.querySelector(".pick");
    if (pick?.checked) made.querySelector(".pick").checked = true;
    made.classList.toggle("here", old.dataset.id === current);
    const typing = old.querySelector(".typing");
    if (typing && !typing.hidden) {
      const sign = made.querySelector(".typing");
      sign.textContent = typing.textContent;
      sign.hidden = false;
    }
    const active = old.contains(document.activeElement);
    const comment = old.querySelector('[name="words"]');
    const field = made.querySelector('[name="words"]');
    const commenting = field && comment === document.activeElement;
    if (field && comment?.value) field.value = comment.value;
    old.replaceWith(made);
    if (active) (commenting ? field : made).focus({ preventScroll: true });
  };

  const open = async (row, { type = false } = {}) => {
    const id = row.dataset.id;
    const mine = ++order;
    let html;
    if (Desk.online) {
      const answer = await Desk.send("GET", `/s/${id}`);
      if (!answer?.ok) return null;
      html = answer.text;
    } else html = Desk.file.opened(row);
    if (mine !== order || id !== current) return null;
    return show(byId(id), html, { type });
  };

  // Shows a sentence opened, as the server has it now.
  const show = (old, html, { type = false, text = null } = {}) => {
    const made = typeof html === "string" ? Desk.parsed(html).querySelector(".row") : html;
    if (!old) return null;
    if (!old.classList.contains("open")) made.compact = old;
    else made.compact = old.compact;
    put(old, made);
    if (!opened.has(made.dataset.id)) opened.set(made.dataset.id, performance.now());
    if (text !== null) {
      field(made).value = text;
      Desk.drafts.keep(made, text);
    } else Desk.drafts.restore(made);
    if (type) focusField(made);
    return made;
  };

  const focusField = (row) => {
    const text = field(row);
    if (!text) return;
    text.focus();
    text.setSelectionRange(text.value.length, text.value.length);
  };

  const append = (text, letters) => {
    text.setRangeText(letters, text.value.length, text.value.length, "end");
    text.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const go = async (row, options = {}) => {
    if (!row) return null;
    const before = here();
    current = row.dataset.id;
    if (before && before !== row) {
      before.classList.remove("here");
      close(before);
    }
    row.classList.add("here");
    row.focus({ preventScroll: true });
    if (!options.still) row.scrollIntoView({ block: "nearest" });
    ahead = null;
    if (row.classList.contains("open")) {
      if (options.type) focusField(row);
      return row;
    }
    const letters = options.type ? [] : null;
    ahead = letters;
    const made = await open(row, options);
    if (!options.still) made?.scrollIntoView({ block: "nearest" });
    if (ahead === letters) ahead = null;
    if (made && letters?.length) append(field(made), letters.join(""));
    return made;
  };

  const waitFor = (chunk) => new Promise((resolve) => {
    chunk.addEventListener("htmx:afterSettle", () => resolve(true), { once: true });
    chunk.addEventListener("htmx:sendError", () => resolve(false), { once: true });
    htmx.trigger(chunk, "fetch");
  });

  // The next row that fits; rows that were not fetched yet are.
  const next = async (from, way, fits) => {
    let chunk = from ? from.closest(".chunk") : Desk.list.querySelector(".chunk");
    let row = from;
    while (chunk) {
      if (chunk.classList.contains("waiting") && !(await waitFor(chunk))) return null;
      const rows = [...chunk.querySelectorAll(".row:not([hidden])")];
      if (way < 0) rows.reverse();
      const at = row ? rows.indexOf(row) : -1;
      const found = rows.slice(at + 1).find(fits);
      if (found) return found;
      row = null;
      do chunk = way < 0 ? chunk.previousElementSibling : chunk.nextElementSibling;
      while (chunk && !chunk.classList.contains("chunk"));
    }
    return null;
  };

  const step = async (way, options = {}, fits = () => true) => {
    const row = await next(here(), way, fits);
    if (!row) return false;
    await go(row, options);
    return true;
  };

  // A row by its number in the store, fetched if need be.
  const find = async (id) => {
    if (byId(id)) return byId(id);
    const chunk = [...Desk.list.querySelectorAll(".chunk.waiting")]
      .find((one) => one.dataset.ids.split(",").includes(id));
    if (!chunk || !(await waitFor(chunk))) return null;
    return byId(id);
  };

  const seconds = (row) => {
    const since = opened.get(row.dataset.id);
    opened.delete(row.dataset.id);
    return since ? ((performance.now() - since) / 1000).toFixed(1) : "";
  };

  return {
    byId, here, shown, field, isTyped, go, open, show, put, close, step, find, seconds, focusField,
    forget: () => { current = null; },
    get current() { return current; },
    get ahead() { return ahead; },
  };
})();

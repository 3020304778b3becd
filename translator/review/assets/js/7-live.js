"use strict";
// What others do: it comes as server-sent events.
Desk.live = (() => {
  const names = {}; // who types where

  const shows = (row, list) => {
    const sign = row?.querySelector(".typing");
    if (!sign) return;
    sign.textContent = list?.length ? Desk.word("typing", { who: list.join(", ") }) : "";
    sign.hidden = !list?.length;
  };

  const typing = (told) => {
    for (const id of Object.keys(names)) {
      if (!told[id]) {
        delete names[id];
        shows(Desk.rows.byId(id), []);
      }
    }
    for (const [id, list] of Object.entries(told)) {
      names[id] = list;
      shows(Desk.rows.byId(id), list);
    }
  };

  // The sentence that somebody has open was changed elsewhere: what they typed stays.
  const meet = (old, made) => {
    old.compact = made;
    if (made.dataset.version === old.dataset.version) return;
    if (!Desk.rows.isTyped(old)) {
      Desk.rows.open(old, { type: Desk.rows.field(old) === document.activeElement });
      return;
    }
    const box = old.querySelector(".offer");
    if (!box.hidden && box.dataset.version === made.dataset.version) return; // the conflict is told
    const { offer, line, quoted, button } = Desk.drafts;
    offer(old, line(Desk.word("changed")), quoted(made.querySelector(".en").textContent.trim()),
      button("theirs", Desk.word("refresh")));
  };

  const apply = (html) => {
    for (const made of Desk.parsed(html).querySelectorAll(".row")) {
      const old = Desk.rows.byId(made.dataset.id);
      if (!old) continue;
      if (old.classList.contains("open")) meet(old, made);
      else if (Number(made.dataset.version) >= Number(old.dataset.version)) Desk.rows.put(old, made);
      shows(Desk.rows.byId(made.dataset.id), names[made.dataset.id]);
    }
  };

  const hear = (event) => {
    const told = JSON.parse(event.data);
    if (told.counts) Desk.counts(told.counts);
    apply(told.rows || "");
    for (const id of told.gone || []) Desk.rows.byId(id)?.remove();
    typing(told.typing || {});
    if (told.reload) htmx.trigger("#filters", "change");
    if (told.rows || told.reload) document.dispatchEvent(new CustomEvent("desk:changed"));
  };

  const listen = () => {
    const source = new EventSource(`${Desk.base}/events?seen=${document.body.dataset.mark}`);
    source.addEventListener("desk", hear);
    source.addEventListener("open", () => {
      Desk.warn("");
      document.body.classList.remove("alone");
    });
    source.addEventListener("error", () => {
      document.body.classList.add("alone");
      Desk.warn(Desk.word("gone"));
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 3000);
    });
    addEventListener("beforeunload", () => source.close(), { once: true });
  };

  let told = 0;
  const tell = (row) => {
    if (!Desk.online || Date.now() - told < 5000) return;
    told = Date.now();
    Desk.send("POST", `/s/${row.dataset.id}/typing`, {});
  };
  const still = (row) => {
    if (!Desk.online || !told) return;
    told = 0;
    Desk.send("POST", `/s/${row.dataset.id}/still`, {});
  };

  return { apply, listen, tell, still };
})();

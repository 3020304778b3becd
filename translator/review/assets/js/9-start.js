"use strict";
// Clicks, typing and the first look.
(() => {
  const act = (element, event) => {
    const name = element.dataset.do;
    const row = element.closest(".row");
    if (row && Desk.deeds.acts[name]) {
      event.preventDefault();
      Desk.deeds.acts[name](row, element);
    } else if (Desk.batch.acts[name]) {
      event.preventDefault();
      Desk.batch.acts[name]();
    }
  };

  document.addEventListener("click", (event) => {
    const element = event.target.closest("[data-do]:not(form)");
    if (element) return act(element, event);
    const row = event.target.closest("#list .row");
    if (!row || event.target.closest("a, button, input, label, summary, textarea")) return;
    if (!row.classList.contains("here") && !String(getSelection())) Desk.rows.go(row);
  });

  document.addEventListener("submit", (event) => {
    if (event.target.matches("form[data-do]")) act(event.target, event);
    if (event.target.id === "language") {
      event.target.elements.next.value = location.pathname + location.search;
    }
  });

  document.addEventListener("input", (event) => {
    if (!event.target.matches(".row textarea")) return;
    const row = event.target.closest(".row");
    if (Desk.rows.isTyped(row)) Desk.drafts.keep(row, event.target.value);
    else Desk.drafts.drop(row.dataset.id);
    Desk.live.tell(row);
  });

  document.addEventListener("focusout", (event) => {
    if (event.target.matches(".row textarea")) Desk.live.still(event.target.closest(".row"));
  });

  document.addEventListener("change", (event) => {
    if (event.target.matches(".pick")) Desk.batch.count();
  });

  // The partner of a term lights up with it.
  const lit = (event, on) => {
    const mark = event.target.closest?.("mark.term");
    const row = mark?.closest(".row");
    for (const one of row?.querySelectorAll(`mark.term[data-term="${mark.dataset.term}"]`) ?? []) {
      one.classList.toggle("lit", on);
    }
  };
  document.addEventListener("mouseover", (event) => lit(event, true));
  document.addEventListener("mouseout", (event) => lit(event, false));

  // Room for rows that are still to come, so that the list does not jump.
  const settle = () => {
    for (const chunk of Desk.list.querySelectorAll(".chunk.waiting")) {
      chunk.style.minHeight = `${chunk.dataset.size * 90}px`;
    }
    Desk.batch.count();
  };

  const bar = () => document.documentElement.style
    .setProperty("--bar", `${document.querySelector(".bar").offsetHeight}px`);

  const offerDrafts = async () => {
    const kept = Desk.drafts.all();
    if (!kept.length) return false;
    for (const id of kept) {
      const row = await Desk.rows.find(id);
      if (!row) continue;
      await Desk.rows.go(row);
      Desk.say(Desk.word("offers", { n: kept.length }));
      return true;
    }
    return false;
  };

  // Another order begins at its top; else somebody stays where they were.
  let order = document.getElementById("order").value;
  document.addEventListener("htmx:beforeRequest", (event) => {
    const chunk = event.target;
    if (chunk.matches(".chunk") && !chunk.matches(".waiting")) event.preventDefault();
  });
  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.matches(".chunk")) {
      event.target.classList.remove("waiting");
      event.target.style.minHeight = "";
    }
    if (event.target === Desk.list) {
      const before = Desk.rows.current;
      const isSorted = order !== document.getElementById("order").value;
      order = document.getElementById("order").value;
      Desk.rows.forget();
      settle();
      const row = (!isSorted && before && Desk.rows.byId(before)) || Desk.rows.shown()[0];
      if (document.activeElement.closest("#filters")) return;
      if (row) Desk.rows.go(row);
      else document.getElementById("main").focus();
    }
  });
  document.addEventListener("htmx:sendError", () => Desk.warn(Desk.word("gone")));

  const start = async () => {
    bar();
    new ResizeObserver(bar).observe(document.querySelector(".bar"));
    Desk.counts(JSON.parse(document.body.dataset.counts));
    settle();
    if (Desk.online) Desk.live.listen();
    else Desk.file.begin();
    if (await offerDrafts()) return;
    const named = location.hash.match(/^#s(\d+)$/);
    const row = named && Desk.list.querySelector(`.row[data-number="${named[1]}"]`);
    const open = Desk.list.querySelector('.row:not([data-state="approved"])');
    Desk.rows.go(row || open || Desk.list.querySelector(".row"), { still: !row });
  };
  start();
})();

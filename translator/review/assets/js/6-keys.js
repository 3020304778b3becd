"use strict";
// The keyboard. Letters are known by their place where the layout has none of a to z (Urdu).
Desk.keys = (() => {
  let term = false; // whether the next digit names a term

  const nameOf = (event) => {
    if (/^[a-z]$/i.test(event.key)) return event.key.toLowerCase();
    if (event.key === "?" || event.key === "؟") return "?";
    if (event.key === "/") return "/";
    if (/^Digit[1-9]$/.test(event.code)) return event.code.slice(5);
    if (/^Key[A-Z]$/.test(event.code)) return event.code.slice(3).toLowerCase();
    return event.key;
  };

  const click = (selector, root = Desk.rows.here()) => {
    const button = root?.querySelector(selector);
    if (button && !button.disabled) button.click();
    return Boolean(button);
  };

  const tool = (name) => click(`[data-do="${name}"]`, document);

  const nth = (list, n) => click(`${list} li:nth-child(${n}) button`);

  const askTerm = () => {
    const terms = Desk.rows.here()?.querySelectorAll(".terms li button") ?? [];
    if (terms.length === 1) return terms[0].click();
    term = terms.length > 1;
    Desk.say(Desk.word(term ? "which_term" : "no_term"));
  };

  const digit = (n) => {
    const list = term ? ".terms" : ".proposals";
    term = false;
    nth(list, n);
  };

  const hasFinding = (row) => Number(row.dataset.errors) + Number(row.dataset.warnings) > 0;

  const toFinding = async (way) => {
    if (!(await Desk.rows.step(way, {}, hasFinding))) Desk.say(Desk.word("no_finding"));
  };

  const change = (element) => element.dispatchEvent(new Event("change", { bubbles: true }));

  const order = () => {
    const select = document.getElementById("order");
    select.value = select.value === "risk" ? "article" : "risk";
    change(select);
  };

  const hide = () => {
    const box = document.getElementById("hide");
    box.checked = !box.checked;
    change(box);
  };

  const focus = (element) => {
    element?.focus();
    element?.select?.();
  };

  const edit = () => {
    const row = Desk.rows.here();
    if (row) Desk.rows.go(row, { type: true });
    else Desk.rows.step(1, { type: true });
  };

  const history = () => {
    const past = Desk.rows.here()?.querySelector(".history");
    if (past) past.open = !past.open;
  };

  // What is done to a sentence waits until that is opened, and is not done to another one.
  const opened = (act) => async () => {
    const row = Desk.rows.here();
    if (row && !row.classList.contains("open")) {
      await Desk.rows.go(row);
      if (Desk.rows.current !== row.dataset.id) return;
      if (!Desk.rows.here()?.classList.contains("open")) return;
    }
    act();
  };

  const plain = {
    j: () => Desk.rows.step(1), ArrowDown: () => Desk.rows.step(1),
    k: () => Desk.rows.step(-1), ArrowUp: () => Desk.rows.step(-1),
    Enter: edit, e: edit,
    a: opened(() => click('[data-do="approve"]') || Desk.rows.step(1)),
    r: opened(() => click('[data-do="reopen"]')),
    n: () => toFinding(1),
    f: opened(() => click('[data-do="fix"]') || Desk.say(Desk.word("no_fix"))),
    i: opened(() => click('[data-do="why"]') || Desk.say(Desk.word("no_finding"))),
    t: opened(askTerm),
    c: opened(() => focus(Desk.rows.here()?.querySelector(".comment input"))),
    h: opened(history),
    u: () => tool("undo"),
    x: () => Desk.rows.here() && Desk.batch.pick(Desk.rows.here()),
    "/": () => focus(document.getElementById("search")),
    s: () => focus(document.getElementById("state")),
    o: order,
    v: () => tool("preview"),
    p: () => tool("publish"),
    l: () => click("#language button", document),
    "?": () => tool("help"),
  };

  const shifted = {
    a: () => tool("approve-picked"),
    r: opened(() => click('[data-do="discard"]')),
    n: () => toFinding(-1),
    x: () => Desk.batch.pickAll(),
    h: hide,
    "?": plain["?"],
  };

  const typing = (event) => {
    const row = event.target.closest(".row");
    const name = nameOf(event);
    if (event.key === "Escape") return leave(event.target);
    if (!row || !event.target.matches("textarea")) return null;
    const with_ = event.ctrlKey || event.metaKey;
    if (with_ && name === "s") return () => click('.buttons [data-do="save"]');
    if (with_ && event.key === "Enter") return () => click('[data-do="approve"]');
    if (!event.altKey) return null;
    if (/^[1-9]$/.test(name)) return () => digit(name);
    if (name === "t") return askTerm;
    if (event.key === "ArrowDown") return () => Desk.rows.step(1, { type: true });
    if (event.key === "ArrowUp") return () => Desk.rows.step(-1, { type: true });
    return null;
  };

  const leave = (element) => () => {
    const why = element.closest(".reason");
    if (why) why.hidden = true;
    const row = element.closest(".row") ?? Desk.rows.here();
    if (row) row.focus();
    else if (Desk.rows.shown().length) Desk.rows.go(Desk.rows.shown()[0]);
    else document.getElementById("main").focus();
  };

  const meant = (event) => {
    const plainly = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (Desk.rows.ahead && plainly) {
      if (event.key.length === 1) return () => Desk.rows.ahead.push(event.key);
      if (event.key === "Enter" || event.key === "Backspace") return () => {};
    }
    if (event.target.matches("textarea, input:not([type=checkbox])")) return typing(event);
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return nameOf(event) === "s" && (event.ctrlKey || event.metaKey)
        ? () => click('.buttons [data-do="save"]') : null;
    }
    if (event.target.matches("select")) return event.key === "Escape" ? leave(event.target) : null;
    if (event.key === "Enter" && event.target.matches("a, button, summary")) return null;
    const name = nameOf(event);
    if (/^[1-9]$/.test(name) && !event.shiftKey) return opened(() => digit(name));
    if (event.key === "Escape") {
      term = false;
      return leave(event.target);
    }
    return (event.shiftKey ? shifted : plain)[name] ?? null;
  };

  document.addEventListener("keydown", (event) => {
    if (document.querySelector("dialog[open]") || event.isComposing) return;
    const act = meant(event);
    if (!act) return;
    event.preventDefault();
    act();
  });
})();

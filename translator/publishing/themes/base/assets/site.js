"use strict";
// All that these pages do without a script, they do better with it; see ../../README.md.
(() => {
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const isDrawn = (element) => element.getClientRects().length > 0;

  // The switch between the languages.
  const tellView = () => {
    for (const one of all(".views [data-view]")) {
      if (one.dataset.view === root.dataset.view) one.setAttribute("aria-current", "true");
      else one.removeAttribute("aria-current");
    }
  };

  const switchTo = (view) => {
    const seen = all("[data-s]").find((e) => isDrawn(e) && e.getBoundingClientRect().bottom > 0);
    const number = seen?.dataset.s;
    const before = seen?.getBoundingClientRect().top;
    showView(view);
    tellView();
    const same = sentence(number);
    if (same && scrollY > 0) {
      const by = same.getBoundingClientRect().top - before;
      scrollBy({ top: by, behavior: "instant" }); // what was read stays where it was
    }
  };

  const choose = (event, link) => {
    try {
      localStorage.setItem("dozaban-view", link.dataset.view);
    } catch {} // then it holds for this page
    if (root.dataset.page !== "both" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    switchTo(link.dataset.view);
  };

  // A sentence and its partner in the other language.
  const sentence = (number) => number && all(`[data-s="${CSS.escape(number)}"]`).find(isDrawn);

  // A cell or a line of a heading is wider than its words.
  const numberAt = (element) => {
    const inside = all("[data-s]", element?.closest("td, th, .ur, .en") ?? undefined);
    return (element?.closest("[data-s]") ?? (inside.length === 1 ? inside[0] : null))?.dataset.s;
  };

  const light = (element) => {
    const number = numberAt(element);
    for (const one of all(".partner")) one.classList.toggle("partner", one.dataset.s === number);
    if (!number) return;
    for (const one of all(`[data-s="${CSS.escape(number)}"]`)) one.classList.add("partner");
  };

  // An address may name a sentence in the language that is not shown.
  const aim = () => {
    for (const one of all(".aimed")) one.classList.remove("aimed");
    const number = /^#s(\d+)$/.exec(location.hash)?.[1];
    const target = number && document.getElementById(`s${number}`);
    if (!target || isDrawn(target)) return;
    const shown = sentence(number);
    shown?.classList.add("aimed");
    shown?.scrollIntoView({ block: "center" });
  };

  const say = (text, lang) => {
    let toast = document.querySelector(".toast");
    if (!toast) {
      toast = document.createElement("p");
      toast.className = "toast";
      toast.setAttribute("role", "status");
      document.body.append(toast);
    }
    toast.lang = lang;
    toast.dir = lang === "ur" ? "rtl" : "ltr";
    toast.classList.toggle("ur", lang === "ur");
    toast.textContent = text;
    setTimeout(() => (toast.textContent = ""), 2000);
  };

  const copy = (link) => {
    const urdu = root.dataset.view === "ur";
    navigator.clipboard?.writeText(link.href).then(
      () => say(...(urdu ? ["جملے کا پتہ نقل ہو گیا", "ur"] : ["Address of the sentence copied", "en"])),
      () => {}, // the address bar has it anyway
    );
  };

  // Notes on terms, from the table at the end of the page.
  let box = null;
  let opener = null;

  const close = (back) => {
    if (!box) return;
    box.remove();
    opener.classList.remove("open");
    opener.removeAttribute("aria-expanded");
    if (back) opener.focus();
    box = opener = null;
  };

  const line = (cell) => {
    const found = document.createElement("p");
    for (const name of ["lang", "dir"]) if (cell[name]) found[name] = cell[name];
    if (cell.lang === "ur") found.className = "ur keep";
    found.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
    return found;
  };

  const open = (term, row) => {
    close(false);
    opener = term;
    box = document.createElement("div");
    box.className = "note-box";
    box.tabIndex = -1;
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-label", row.cells[0].textContent.trim());
    const cells = [row.cells[0], row.cells[1], row.querySelector(".note")];
    box.append(...cells.filter((cell) => cell?.textContent.trim()).map(line));
    const more = row.querySelector('a[href*="glossary/"]');
    if (more && !box.querySelector('a[href*="glossary/"]')) box.append(line({ childNodes: [more] }));
    document.body.append(box);
    put(term.getClientRects()[0]);
    term.classList.add("open");
    if (term.href) term.setAttribute("aria-expanded", "true");
    box.focus({ preventScroll: true });
  };

  const put = (at) => {
    const { width, height } = box.getBoundingClientRect();
    const room = root.clientWidth - width - 8;
    const left = Math.max(8, Math.min(at.left + at.width / 2 - width / 2, room));
    const below = at.bottom + 6;
    const fits = below + height < innerHeight || at.top - height < 8;
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(fits ? below : at.top - height - 6) + scrollY}px`;
  };

  // A folder that is opened as files has no server that would show its page.
  const asFile = (link) => {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  };

  const press = (event) => {
    const target = event.target;
    const link = target.closest("a");
    if (link && location.protocol === "file:") asFile(link);
    if (event.type !== "click" || event.button) return;
    const view = target.closest(".views [data-view]");
    if (view) return choose(event, view);
    if (box?.contains(target)) return;
    const term = target.closest(".term");
    const row = term && document.getElementById(`t${term.dataset.term}`);
    const again = term === opener;
    close(false);
    if (row?.cells && !again) {
      event.preventDefault();
      open(term, row);
    } else if (row && again) event.preventDefault();
    if (target.closest(".here")) copy(target.closest(".here"));
    light(target);
  };

  for (const kind of ["click", "auxclick"]) document.addEventListener(kind, press);
  document.addEventListener("pointerover", (e) => e.pointerType === "mouse" && light(e.target));
  document.addEventListener("focusin", (event) => {
    if (box && !box.contains(event.target)) close(false);
    light(box ? opener : event.target);
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && close(true));
  addEventListener("resize", () => close(false));
  addEventListener("hashchange", aim);
  tellView();
  aim();
})();

"use strict";

/**
 * Write a query as the index is written: as translator.urdu.normalise does, from its own table.
 * Composed again after each step, for the reasons given there.
 */
function inOneSpelling(text, { removed, written }) {
  const kept = Array.from(text.normalize("NFC")).filter((sign) => !removed.includes(sign));
  const composed = kept.join("").normalize("NFC");
  const urdu = Array.from(composed, (sign) => written[sign] ?? sign).join("");
  return urdu.normalize("NFC").split(" ").filter(Boolean).join(" ");
}

(() => {
  const form = document.querySelector(".search form");
  const said = document.querySelector(".said");
  const list = document.querySelector(".results");
  const more = document.querySelector(".search .more");
  if (!form || !said || !list || !more) return;

  const AT_ONCE = 10;
  const PAUSE = 200; // milliseconds without a key before a search begins
  const WORDS = 30; // of an excerpt
  const RUN = /[-+]?[$€£¥₹₨#@]?[A-Za-z0-9\u00c0-\u024f](?:[A-Za-z0-9\u00c0-\u024f ./:,'’&@_%+-]*[A-Za-z0-9\u00c0-\u024f%+])?/g;
  const input = form.elements.q;
  const spelling = JSON.parse(form.dataset.spelling);
  const root = new URL(form.dataset.root, document.baseURI);
  const index = new URL(form.dataset.index, document.baseURI);
  let opened = null;
  let turn = 0; // a search that a later one overtook is dropped
  let timer = 0;
  let waiting = []; // results that are not shown yet

  async function open() {
    const setup = { baseUrl: root.pathname, excerptLength: WORDS };
    const pagefind = await import(new URL("0/pagefind.js", index).href);
    await pagefind.options(setup);
    await pagefind.init();
    const others = Array.from({ length: form.dataset.bundles - 1 }, (_, n) => `${n + 1}/`);
    await Promise.all(others.map((n) => pagefind.mergeIndex(new URL(n, index).href, setup)));
    return pagefind;
  }

  function engine() {
    opened ??= open().catch((error) => {
      opened = null; // the next search tries again
      throw error;
    });
    return opened;
  }

  function say(what, count = 0) {
    const words = document.querySelector(`template[data-said="${what}"]`).content.cloneNode(true);
    for (const place of words.querySelectorAll("[data-count]")) {
      place.textContent = count.toLocaleString(place.closest("[lang]").lang);
    }
    said.replaceChildren(words);
  }

  /** Numbers and Latin words stay together in Urdu. */
  function* isolated(text) {
    let at = 0;
    for (const run of text.matchAll(RUN)) {
      yield text.slice(at, run.index);
      const kept = document.createElement("bdi");
      kept.textContent = run[0];
      yield kept;
      at = run.index + run[0].length;
    }
    yield text.slice(at);
  }

  function write(element, text, lang) {
    element.append(...(lang === "ur" ? isolated(text) : [text]));
  }

  /** Marks are made here as elements: nothing of an article is ever read as HTML. */
  function fill(element, excerpt, lang) {
    const parts = excerpt.replace(/^¶ ?/, "").split(/<\/?mark>/);
    parts.forEach((part, number) => {
      const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
      if (number % 2 === 0) return write(element, text, lang);
      const mark = document.createElement("mark");
      write(mark, text, lang);
      element.append(mark);
    });
  }

  /** Where a language was found, that excerpt; else how its text begins. */
  function excerpt(found, lang) {
    const hit = found.sub_results.find((part) => part.anchor?.id === lang);
    if (hit) return hit.excerpt;
    const at = found.anchors.findIndex((anchor) => anchor.id === lang);
    const [from, next] = [found.anchors[at].location, found.anchors[at + 1].location];
    return found.raw_content.split(/\s+/).slice(from, Math.min(from + WORDS, next)).join(" ");
  }

  function show(found) {
    const item = document.querySelector("#result").content.cloneNode(true);
    const titles = { ur: found.meta.title, en: found.meta.english };
    const day = found.anchors.at(-1).id;
    for (const lang of ["ur", "en"]) {
      const link = item.querySelector(`h2 .${lang}`);
      const text = item.querySelector(`.summary .${lang}`);
      const time = document.createElement("time");
      write(link, titles[lang], lang);
      link.href = found.url;
      fill(text, excerpt(found, lang), lang);
      time.dateTime = day;
      write(time, new Date(day).toLocaleDateString(lang, { dateStyle: "long", timeZone: "UTC" }), lang);
      item.querySelector(`.about .${lang}`).append(time);
    }
    list.append(item);
  }

  async function showMore() {
    const mine = turn;
    const next = waiting.splice(0, AT_ONCE);
    const found = await Promise.all(next.map((result) => result.data()));
    if (mine !== turn) return;
    found.forEach(show);
    more.hidden = waiting.length === 0;
  }

  async function search(mine) {
    // The index knows no currencies and other symbols, and would find nothing with one.
    const query = inOneSpelling(input.value, spelling).replace(/\p{S}/gu, " ").trim();
    const answer = query ? await (await engine()).search(query) : null;
    if (mine !== turn) return;
    list.replaceChildren();
    waiting = answer?.results ?? [];
    const count = waiting.length;
    if (answer) say(count === 0 ? "none" : count === 1 ? "one" : "many", count);
    else said.replaceChildren();
    await showMore();
  }

  async function start() {
    const mine = ++turn;
    clearTimeout(timer);
    remember();
    list.ariaBusy = "true";
    try {
      await search(mine);
    } catch (error) {
      console.error(error);
      if (mine === turn) say(location.protocol === "file:" ? "file" : "failed");
    }
    if (mine === turn) list.ariaBusy = "false";
  }

  /** The address leads back to what is searched for. */
  function remember() {
    const address = new URL(location.href);
    if (input.value) address.searchParams.set("q", input.value);
    else address.searchParams.delete("q");
    if (address.href !== location.href) history.replaceState(null, "", address);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    start();
  });
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(start, PAUSE);
  });
  // The index is on its way while the reader still writes.
  input.addEventListener("focus", () => engine().catch(() => {}), { once: true });
  more.addEventListener("click", async () => {
    const shown = list.children.length;
    await showMore();
    list.children[shown]?.querySelector("a").focus();
  });
  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || writing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
  });

  input.value = new URLSearchParams(location.search).get("q") ?? "";
  if (input.value) start();
})();

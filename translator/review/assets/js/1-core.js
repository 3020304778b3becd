"use strict";
// The desk: what all scripts share. They are loaded in the order of their names.
const Desk = (() => {
  const body = document.body;
  const words = JSON.parse(document.getElementById("words").textContent);
  const trouble = document.getElementById("trouble");
  const said = document.getElementById("said");
  let quiet = 0;

  const word = (name, values = {}) =>
    words[name].replace(/\{(\w+)\}/g, (_, key) => values[key] ?? "");

  const say = (message) => {
    said.textContent = message;
    said.classList.add("heard");
    clearTimeout(quiet);
    quiet = setTimeout(() => said.classList.remove("heard"), 6000);
  };

  const warn = (message) => {
    trouble.textContent = message;
    trouble.hidden = !message;
  };

  const counts = (told) => {
    const of = { ...told, ...told.states };
    const bar = document.getElementById("progress");
    bar.max = Math.max(of.total, 1);
    bar.value = of.approved;
    const line = document.getElementById("counts");
    const text = word("progress", of);
    if (line.textContent !== text) line.textContent = text;
  };

  // Asks the server; null if it cannot be reached.
  const send = async (method, path, values) => {
    const options = {
      method,
      headers: {
        "HX-Request": "true",
        "X-CSRF-Token": document.querySelector('meta[name="csrf"]').content,
      },
    };
    if (values) options.body = new URLSearchParams(values);
    let answer, text;
    try {
      answer = await fetch(body.dataset.base + path, options);
      text = await answer.text();
    } catch {
      warn(word("gone"));
      return null;
    }
    if (answer.status === 401) warn(word("signed_out"));
    else if (!trouble.hidden) {
      warn("");
      say(word("back"));
    }
    const told = JSON.parse(answer.headers.get("HX-Trigger") || "{}");
    return { ok: answer.ok, status: answer.status, text, told };
  };

  const parsed = (html) => {
    const holder = document.createElement("template");
    holder.innerHTML = html;
    return holder.content;
  };

  return {
    online: body.dataset.online === "yes",
    canApprove: body.dataset.canApprove === "yes",
    edition: body.dataset.edition,
    base: body.dataset.base,
    list: document.getElementById("list"),
    word, say, warn, counts, send, parsed,
  };
})();

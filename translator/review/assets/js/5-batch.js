"use strict";
// What is done to many sentences at once, and to the page.
Desk.batch = (() => {
  const picks = () => [...Desk.list.querySelectorAll(".pick:checked")].map((box) => box.closest(".row"));

  const count = () => {
    const n = picks().length;
    document.getElementById("picked").textContent = n || "";
    const button = document.querySelector('[data-do="approve-picked"]');
    button.disabled = !n || !Desk.canApprove;
  };

  const pick = (row) => {
    const box = row.querySelector(".pick");
    box.checked = !box.checked;
    count();
  };

  const pickAll = async () => {
    for (const chunk of Desk.list.querySelectorAll(".chunk.waiting")) {
      await Desk.rows.find(chunk.dataset.ids.split(",")[0]);
    }
    const rows = Desk.rows.shown();
    const all = rows.every((row) => row.querySelector(".pick").checked);
    for (const row of rows) row.querySelector(".pick").checked = !all;
    count();
  };

  const sure = (text) => new Promise((resolve) => {
    const dialog = document.getElementById("sure");
    document.getElementById("sure-words").textContent = text;
    dialog.returnValue = "";
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"), { once: true });
    dialog.showModal();
  });

  // Sends something that answers with JSON, and shows what it changed.
  const send = async (name, values = {}) => {
    const answer = Desk.online ? await Desk.send("POST", `/${name}`, values) : Desk.file.batch(name, values);
    if (!answer) return null;
    const told = JSON.parse(answer.text || "{}");
    if (!answer.ok) {
      Desk.say(told.message ?? Desk.word("trouble"));
      return null;
    }
    Desk.live.apply(told.rows ?? "");
    Desk.counts(told.counts);
    document.dispatchEvent(new CustomEvent("desk:changed"));
    return told;
  };

  const approve = async () => {
    const rows = picks();
    if (!rows.length) return Desk.say(Desk.word("none_picked"));
    if (!(await sure(Desk.word("sure", { n: rows.length })))) return;
    const ids = rows.map((row) => `${row.dataset.id}:${row.dataset.version}`).join(",");
    const told = await send("approve", { ids });
    if (!told) return;
    const refused = told.refused.length
      ? ` ${Desk.word("refused", { n: told.refused.length, why: told.refused[0].why })}` : "";
    for (const id of told.changed) {
      const box = Desk.rows.byId(id)?.querySelector(".pick");
      if (box) box.checked = false;
    }
    count();
    Desk.say(told.message + refused);
  };

  const undo = async () => {
    const told = await send("undo");
    if (told) Desk.say(told.message);
  };

  const publish = async () => {
    const told = await send("publish");
    if (told) Desk.say(Desk.word("published", { address: told.address }));
  };

  const pane = document.getElementById("preview");
  let looks = 0;

  const look = () => {
    if (!pane || pane.hidden) return;
    const row = Desk.rows.here();
    const place = row ? `#s${row.dataset.number}` : "";
    pane.querySelector("iframe").src = `${Desk.base}/preview?look=${++looks}${place}`;
  };

  const preview = () => {
    if (!pane) return;
    pane.hidden = !pane.hidden;
    document.body.classList.toggle("previewing", !pane.hidden);
    document.querySelector('#tools [data-do="preview"]').setAttribute("aria-expanded", String(!pane.hidden));
    look();
    if (pane.hidden) Desk.rows.here()?.focus();
  };

  let soon = 0;
  document.addEventListener("desk:changed", () => {
    clearTimeout(soon);
    soon = setTimeout(look, 400);
  });

  const acts = {
    undo, publish, preview,
    "approve-picked": approve,
    help: () => document.getElementById("help").showModal(),
    result: () => Desk.file.save(),
  };

  return { acts, count, pick, pickAll };
})();

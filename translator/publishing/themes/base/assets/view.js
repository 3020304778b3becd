"use strict";
// Before anything is drawn: the languages that the reader chose, on pages that have both.
const page = document.documentElement.dataset;
page.page = page.view;

function showView(view) {
  const root = document.documentElement;
  root.dataset.view = view;
  root.lang = view === "ur" ? "ur" : "en";
  root.dir = view === "ur" ? "rtl" : "ltr";
}

function keptView() {
  try {
    return localStorage.getItem("dozaban-view");
  } catch {
    return null; // the browser keeps nothing
  }
}

if (page.page === "both" && ["ur", "en"].includes(keptView())) showView(keptView());

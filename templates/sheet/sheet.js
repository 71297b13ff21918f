"use strict";
{
  const words = document.body.dataset;
  const status = document.getElementById("status");
  const panels = [...document.querySelectorAll("[data-tab]")];
  const tabs = panels.map((panel) => document.getElementById(panel.id.replace("panel", "tab")));

  const say = (text) => {
    status.textContent = text;
  };

  // Copying: by the clipboard interface, and where there is none, by a selection.
  const kinds = (piece) => {
    const shown = piece.querySelector(".shown");
    const texts = { "text/plain": piece.querySelector("template").content.textContent };
    if ("rich" in shown.dataset) texts["text/html"] = shown.innerHTML;
    return texts;
  };

  const copyBySelection = (shown, texts) => {
    const fill = (event) => {
      for (const [kind, text] of Object.entries(texts)) event.clipboardData.setData(kind, text);
      event.preventDefault();
    };
    getSelection().selectAllChildren(shown);
    document.addEventListener("copy", fill);
    const isCopied = document.execCommand("copy");
    document.removeEventListener("copy", fill);
    if (isCopied) getSelection().removeAllRanges();
    return isCopied;
  };

  const copy = async (piece) => {
    const texts = kinds(piece);
    try {
      const blobs = Object.entries(texts).map(([kind, text]) => [kind, new Blob([text], { type: kind })]);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      return true;
    } catch {
      return copyBySelection(piece.querySelector(".shown"), texts);
    }
  };

  const copied = new Map();
  for (const button of document.querySelectorAll(".copy")) {
    const label = button.textContent;
    button.addEventListener("click", async () => {
      const isCopied = await copy(button.parentElement);
      say(isCopied ? button.getAttribute("aria-label").replace(label, words.copied) : words.notCopied);
      if (!isCopied) return;
      clearTimeout(copied.get(button));
      button.textContent = words.copied;
      copied.set(button, setTimeout(() => (button.textContent = label), 2500));
    });
  }

  // Marks: the browser keeps the digest of what was entered, so that a later change is seen.
  const key = (card) => `innomodel/sheet/${words.id}${card.dataset.field}`;
  const cards = [...document.querySelectorAll("[data-digest]")].filter((card) => card.querySelector("input"));
  const box = (card) => card.querySelector("input");

  const remember = (card) => {
    try {
      if (box(card).checked) localStorage.setItem(key(card), card.dataset.digest);
      else localStorage.removeItem(key(card));
    } catch {
      say(words.notRemembered);
    }
  };

  const remembered = (card) => {
    try {
      return localStorage.getItem(key(card));
    } catch {
      return null;
    }
  };

  const count = () => {
    panels.forEach((panel, place) => {
      const own = cards.filter((card) => panel.contains(card));
      const done = own.filter((card) => box(card).checked).length;
      const text = words.progress.replace("{done}", done).replace("{all}", own.length);
      tabs[place].querySelector(".count").textContent = own.length ? text : "";
    });
  };

  for (const card of cards) {
    const digest = remembered(card);
    box(card).checked = digest === card.dataset.digest;
    card.querySelector(".changed").hidden = !digest || box(card).checked;
    box(card).addEventListener("change", () => {
      card.querySelector(".changed").hidden = true;
      remember(card);
      count();
    });
  }
  count();

  // Tabs, by the pattern that screen readers know: one in the tab order, arrows between them.
  const show = (chosen) => {
    tabs.forEach((tab, place) => {
      const isChosen = tab === chosen;
      tab.setAttribute("aria-selected", isChosen);
      tab.tabIndex = isChosen ? 0 : -1;
      panels[place].hidden = !isChosen;
    });
  };

  const neighbours = {
    ArrowRight: (place) => (place + 1) % tabs.length,
    ArrowLeft: (place) => (place + tabs.length - 1) % tabs.length,
    Home: () => 0,
    End: () => tabs.length - 1,
  };

  tabs.forEach((tab, place) => {
    panels[place].setAttribute("role", "tabpanel");
    tab.addEventListener("click", () => show(tab));
    tab.addEventListener("keydown", (event) => {
      const target = neighbours[event.key];
      if (!target || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      show(tabs[target(place)]);
      tabs[target(place)].focus();
    });
  });
  show(tabs[0]);
  document.querySelector("[role=tablist]").hidden = false;
}

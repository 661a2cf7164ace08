"use strict";
(() => {
  const box = document.getElementById("q");
  const count = document.getElementById("n");
  const items = [...document.querySelectorAll(".item")];
  const sections = [...document.querySelectorAll("section")];
  let texts = null;
  let timer = 0;
  const search = () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    texts ??= items.map((item) => item.textContent.toLowerCase());
    let found = 0;
    items.forEach((item, at) => {
      const hit = words.every((word) => texts[at].includes(word));
      item.classList.toggle("off", !hit);
      found += hit ? 1 : 0;
    });
    for (const section of sections) section.classList.toggle("off", words.length > 0 && !section.querySelector(".item:not(.off)"));
    count.textContent = words.length ? `${found} of ${items.length} entries` : "";
  };
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, 80);
  });
  // `#q=words` searches, so that a search can be linked to; any other anchor opens its entry.
  const open = () => {
    if (location.hash.startsWith("#q=")) {
      try {
        box.value = decodeURIComponent(location.hash.slice(3));
      } catch {
        box.value = "";
      }
      search();
      return;
    }
    const target = document.getElementById(location.hash.slice(1));
    if (target instanceof HTMLDetailsElement) {
      target.classList.remove("off");
      target.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", open);
  open();
})();

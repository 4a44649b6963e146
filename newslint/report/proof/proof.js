"use strict";
{
  // A note and its mark light up together, with the other places of the finding.
  const light = (target) => {
    const from = target?.closest?.("mark, .note") ?? document.activeElement.closest("mark, .note");
    for (const element of document.querySelectorAll(".lit")) element.classList.remove("lit");
    if (!from) return;
    for (const element of document.querySelectorAll(`[data-n~="${from.dataset.n}"]`)) element.classList.add("lit");
  };
  document.addEventListener("pointerover", (event) => light(event.target));
  document.addEventListener("focusin", (event) => light(event.target));
  document.addEventListener("click", (event) => {
    if (!event.target.closest("a")) event.target.closest("mark")?.querySelector(".ref")?.click();
  });
}

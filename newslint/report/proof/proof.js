"use strict";
{
  // A note and its mark light up together, with the other places of the finding.
  const LIT = "mark, .ref, .note";
  const light = (target) => {
    const from = target.closest?.(LIT) ?? document.activeElement.closest(LIT);
    for (const element of document.querySelectorAll(".lit")) element.classList.remove("lit");
    if (!from) return;
    for (const element of document.querySelectorAll(`[data-n~="${from.dataset.n}"]`)) element.classList.add("lit");
  };
  document.addEventListener("pointerover", (event) => light(event.target));
  document.addEventListener("focusin", (event) => light(event.target));
  document.addEventListener("click", (event) => {
    const mark = event.target.closest("mark");
    if (mark && !event.target.closest("a")) document.getElementById(`m${mark.dataset.n}`).click();
  });
}

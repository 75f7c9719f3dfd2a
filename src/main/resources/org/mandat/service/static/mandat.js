// Decoration only: every page works without it.
"use strict";

// The theme changes at once; the cookie is what /look sets.
function paint(theme) {
  document.documentElement.style.colorScheme = theme === "auto" ? "" : "only " + theme;
  document.querySelectorAll(".theme button").forEach(button => button.setAttribute("aria-pressed", String(button.value === theme)));
}

const stored = /(?:^|; )look=(light|dark)/.exec(document.cookie);
paint(stored ? stored[1] : "auto");
document.querySelectorAll(".theme button").forEach(button => button.addEventListener("click", event => {
  event.preventDefault();
  document.cookie = "look=" + button.value + "; Path=/; SameSite=Lax; Max-Age=" + (button.value === "auto" ? 0 : 31536000);
  document.querySelector("link[href^='/look.css']")?.remove();
  paint(button.value);
}));

// A chart that can be had as SVG can be had as PNG, twice as large.
document.querySelectorAll("a[data-png]").forEach(link => {
  link.hidden = false;
  link.addEventListener("click", async event => {
    event.preventDefault();
    const svg = await (await fetch(link.href)).text();
    const image = new Image();
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg);
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const file = document.createElement("a");
    file.download = link.dataset.png + ".png";
    file.href = canvas.toDataURL("image/png");
    file.click();
  });
});

// Offers a drawn answer as PNG too: the same SVG file, painted twice as large.
for (const link of document.querySelectorAll("a[data-png]")) {
  link.hidden = false;
  link.addEventListener("click", async (event) => {
    event.preventDefault();
    const file = await (await fetch(link.href)).text();
    const image = new Image();
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(file);
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    const save = document.createElement("a");
    save.href = canvas.toDataURL("image/png");
    save.download = link.dataset.png + ".png";
    save.click();
  });
}

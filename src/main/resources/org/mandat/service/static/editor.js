// Makes the form's text area an editor that completes the graph's own terms, and shows answers without leaving the page.
// Everything works without it too: the form is sent, and its address is the query's.
(() => {
  const form = document.querySelector("form.query");
  const answer = document.getElementById("answer");
  const area = form.querySelector("textarea");
  const { Yasqe } = window.Yasgui;

  const terms = fetch(form.dataset.terms).then((reply) => reply.json());
  const completion = Yasqe.Autocompleters;
  const own = (name, list) => Object.assign(completion[name], {
    get: () => terms.then(list), bulk: true, autoShow: true, persistenceId: null,
  });
  own("prefixes", (all) => Object.entries(all.prefixes).map(([prefix, iri]) => `${prefix}: <${iri}>`));
  own("property", (all) => all.properties);
  own("class", (all) => all.classes);

  const host = document.createElement("div");
  area.before(host);
  area.hidden = true;
  area.required = false;
  const editor = new Yasqe(host, {
    value: area.value,
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    autofocus: false,
    viewportMargin: Infinity,
    lineWrapping: true,
    editorHeight: "auto",
    autocompleters: ["prefixes", "variables", "property", "class"],
    extraKeys: {
      ...Yasqe.defaults.extraKeys,
      "Ctrl-Enter": () => run(),
      "Cmd-Enter": () => run(),
      Tab: false, // leaves the editor, as everywhere on the web
      "Shift-Tab": false,
    },
  });
  editor.getInputField().setAttribute("aria-label", form.querySelector("label").textContent);
  editor.getInputField().setAttribute("aria-describedby", "hint");
  const hint = document.getElementById("hint");
  hint.textContent = hint.dataset.editor;
  form.querySelector("label").htmlFor = "";

  const longest = 5000;
  let running = null;

  async function run() {
    const query = editor.getValue();
    running?.abort();
    running = new AbortController();
    const address = new URL(form.action);
    const lang = new URLSearchParams(location.search).get("lang");
    if (lang) address.searchParams.set("lang", lang);
    const short = query.length < longest;
    if (short) address.searchParams.set("query", query);
    answer.setAttribute("aria-busy", "true");
    try {
      const reply = await fetch(address, {
        method: short ? "GET" : "POST",
        headers: { Accept: "text/html" },
        body: short ? undefined : new URLSearchParams({ query }),
        signal: running.signal,
      });
      const page = new DOMParser().parseFromString(await reply.text(), "text/html");
      answer.replaceChildren(...page.querySelectorAll("section.result, article.problem"));
      if (short) history.replaceState(null, "", address);
    } catch (error) {
      if (error.name === "AbortError") return;
      answer.textContent = answer.dataset.fail;
    }
    answer.removeAttribute("aria-busy");
    answer.scrollIntoView({ block: "nearest" });
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    run();
  });
  document.querySelector("form.opening select").addEventListener("change", (event) => {
    if (event.target.value) event.target.form.requestSubmit();
  });
})();

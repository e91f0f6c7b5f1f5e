"use strict";

/* The page of a document: its views, by the address after the #, and the keys. */
{
  const { el } = Audit;
  const views = { overview: "Overview", queue: "Queue", read: "Read", samples: "Samples", people: "Two readers", take: "Take away" };
  const made = {};
  const view = (name, make) => (made[name] ??= make());

  Audit.go = (address) => { location.hash = `#${address}`; };

  /** Put an address into the bar without going anywhere. */
  Audit.replace = (address) => {
    shown = `#${address}`;
    history.replaceState(null, "", shown);
  };
  let shown = null;
  let current = null;

  function place(element) {
    const work = document.getElementById("work");
    document.getElementById("overview-view").hidden = element !== null;
    work.hidden = element === null;
    if (element && work.firstChild !== element) work.replaceChildren(element);
    document.body.classList.toggle("working", element !== null && !element.classList.contains("column"));
  }

  const routes = {
    overview: async () => { place(null); current = null; },
    queue: async (filter = "all", number) => {
      const queue = view("queue", () => new Audit.Queue());
      place(queue.element);
      current = queue;
      await queue.show(decodeURIComponent(filter), number === undefined ? undefined : Number(number));
    },
    item: async (table, id) => {
      const number = Audit.numberOf.get(`${table}/${id}`);
      if (number === undefined) { Audit.say("There is no such row in these tables"); return routes.overview(); }
      return routes.queue("all", number);
    },
    read: async (source = "0", page = "1") => reading(Number(source), Number(page)),
    at: async (source, page, range) => reading(Number(source), Number(page), range.split("-").map(Number)),
    samples: async () => { const samples = view("samples", () => new Audit.Samples()); samples.element.className = "samples column"; place(samples.element); current = null; await samples.show(); },
    unit: async (id, at) => { const samples = view("samples", () => new Audit.Samples()); samples.element.className = "samples"; place(samples.element); current = samples; await samples.unit(id, Number(at)); },
    people: async () => { const people = view("people", () => new Audit.People()); place(people.element); current = null; people.show(); },
    take: async () => { const take = view("take", () => new Audit.Takeaway()); place(take.element); current = null; take.show(); },
  };

  async function reading(source, page, range = null) {
    if (!Audit.core.sources[source]?.pages[page - 1]) { Audit.say("There is no such page"); return routes.overview(); }
    const read = view("read", () => new Audit.Reading());
    place(read.element);
    current = read;
    return read.show(source, page, range);
  }

  async function route() {
    if (location.hash === shown) return;
    shown = location.hash;
    const [name, ...rest] = shown.replace(/^#/, "").split("/");
    const anchor = !routes[name] && name ? document.getElementById(name) : null;
    try {
      await (routes[name] ?? routes.overview)(...rest);
    } catch (trouble) {
      Audit.say(`This cannot be shown: ${trouble.message}`);
    }
    anchor?.scrollIntoView();
    drawViews(routes[name] ? name : "overview");
    document.body.dataset.ready = shown || "#overview";
  }

  function drawViews(name) {
    const here = { item: "queue", at: "read", unit: "samples" }[name] ?? name;
    const bar = document.getElementById("views");
    bar.hidden = false;
    bar.replaceChildren(el("ul", {}, Object.entries(views).map(([key, label]) =>
      el("li", {}, el("a", { href: `#${key}`, "aria-current": key === here ? "page" : null }, label)))));
  }

  function drawState() {
    const { count, unsaved, isKept } = Audit.answers;
    const state = document.getElementById("state");
    state.className = unsaved && count ? "unsaved" : "";
    state.replaceChildren(...[
      count ? `${Audit.counted(count, "answer")}` : "",
      count && unsaved ? el("a", { href: "#take" }, " – not saved yet: take them away") : count ? " – saved" : "",
      isKept ? "" : el("strong", {}, " This browser keeps nothing: download before you leave."),
    ].filter(Boolean));
  }

  function onKey(event) {
    if (Audit.keysOff || event.ctrlKey || event.metaKey || event.altKey || !current?.key) return;
    const target = event.target;
    if (target.closest("input, textarea, select, dialog")) {
      if (event.key === "Escape") target.blur();
      return;
    }
    if (event.key.startsWith("Arrow") && target.closest("[tabindex='0'], a, button")) return;
    if (current.key(event)) event.preventDefault();
  }

  /** Begin, once the page's data is there. */
  Audit.begin = () => {
    Audit.core = Audit.data.get("core");
    Audit.index = Audit.data.get("index");
    Audit.numberOf = new Map(Audit.index.id.map((id, number) => [`${Audit.index.tables[Audit.index.table[number]]}/${id}`, number]));
    Audit.answers.open(Audit.core.document.document_id);
    Audit.answers.onChange(drawState);
    drawState();
    const begin = document.getElementById("begin");
    begin.hidden = false;
    begin.append(el("a.primary", { href: "#queue/all" }, "Begin with the worst"), " ", el("a", { href: "#read/0/1" }, "or read the source"));
    addEventListener("hashchange", route);
    addEventListener("keydown", onKey);
    addEventListener("beforeunload", (event) => { if (!Audit.answers.isKept && Audit.answers.unsaved) event.preventDefault(); });
    route();
  };
}

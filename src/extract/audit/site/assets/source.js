"use strict";

/* A page of a source with words lit: its picture with boxes, or its text. */
Audit.SourceView = class {
  constructor() {
    this.mode = "picture";
    this.zoom = 1;
    this.body = Audit.el("div.source-body", { tabindex: "0", role: "region", "aria-label": "The page" });
    this.bar = Audit.el("div.source-bar");
    this.element = Audit.el("section.source", { "aria-label": "Source" }, this.bar, this.body);
  }

  /** Light `words` ([source, page, start, end, box]); `field` are those of one field. */
  async show(words, at = null) {
    this.words = words;
    const first = at ?? this.preferred(words);
    if (!first) {
      this.bar.replaceChildren();
      this.body.replaceChildren(Audit.el("p.nothing", {}, "It is about the document as a whole: no words stand behind it."));
      return;
    }
    [this.source, this.page] = first;
    await this.draw();
  }

  /** The first page that has a picture, else the first. */
  preferred(words) {
    const pictured = this.mode === "picture"
      && words.find(([source, page]) => this.picture(source, page));
    return pictured || words[0] || null;
  }

  picture(source, page) {
    return Audit.core.sources[source].pages[page - 1]?.[4] ?? null;
  }

  async draw() {
    const ticket = this.ticket = Symbol("one drawing at a time");
    const page = await Audit.loader.page(this.source, this.page);
    if (ticket !== this.ticket) return;
    const own = this.words.filter(([source, number]) => source === this.source && number === this.page);
    this.drawBar();
    const picture = this.mode === "picture" && this.picture(this.source, this.page);
    this.body.replaceChildren(this.facsimile(picture), picture ? this.drawPicture(picture, own) : this.drawText(page, own));
    const lit = this.body.querySelector(".lit");
    if (lit) this.scrollTo(lit);
    else this.body.scrollTop = 0;
  }

  facsimile(picture) {
    const source = Audit.core.sources[this.source];
    if (!picture || source.standing !== "facsimile") return "";
    return Audit.el("p.facsimile-note", {}, "Facsimile: typeset from ", Audit.bdi(source.derived_from_id ?? "another source"), ", no evidence of the wording.");
  }

  scrollTo(lit) {
    const [box, view] = [lit.getBoundingClientRect(), this.body.getBoundingClientRect()];
    this.body.scrollTop += box.top - view.top - view.height * 0.35;
    if (box.right > view.right || box.left < view.left) {
      this.body.scrollLeft += box.left - view.left - 24;
    }
  }

  drawBar() {
    const sources = [...new Set(this.words.map(([source]) => source))];
    if (!sources.includes(this.source)) sources.push(this.source);
    const source = Audit.core.sources[this.source];
    const last = source.pages.length;
    const tabs = sources.map((place) => Audit.el("button", {
      type: "button", "aria-pressed": place === this.source ? "true" : "false",
      onclick: () => this.turn(place, this.words.find((word) => word[0] === place)?.[1] ?? 1),
    }, Audit.bdi(Audit.core.sources[place].file)));
    const pages = [...new Set(this.words.filter((w) => w[0] === this.source).map((w) => w[1]))];
    const also = pages.filter((page) => page !== this.page).slice(0, 6).map((page) => Audit.el("button", {
      type: "button", onclick: () => this.turn(this.source, page),
    }, `also p. ${page}`));
    const label = source.pages[this.page - 1]?.[1];
    this.bar.replaceChildren(
      Audit.el("div.tabs", { role: "group", "aria-label": "Sources" }, tabs),
      Audit.el("div.tools", { role: "group", "aria-label": "Page" },
        Audit.el("button", { type: "button", disabled: this.page <= 1, "aria-label": "Page before", onclick: () => this.turn(this.source, this.page - 1) }, "‹"),
        Audit.el("span.page-number", {}, `p. ${this.page} of ${last}`, label ? Audit.el("span.label", {}, " (printed: ", Audit.bdi(label), ")") : ""),
        Audit.el("button", { type: "button", disabled: this.page >= last, "aria-label": "Page after", onclick: () => this.turn(this.source, this.page + 1) }, "›"),
        also,
        this.picture(this.source, this.page) ? this.modes() : null),
    );
  }

  modes() {
    const other = this.mode === "picture" ? "text" : "picture";
    return [
      this.mode === "picture" ? [
        Audit.el("button", { type: "button", "aria-label": "Smaller", onclick: () => this.scale(0.8) }, "−"),
        Audit.el("button", { type: "button", "aria-label": "Larger", onclick: () => this.scale(1.25) }, "+"),
      ] : [],
      Audit.el("button", { type: "button", onclick: () => { this.mode = other; this.draw(); } }, `show the ${other}`),
    ];
  }

  scale(factor) {
    this.zoom = Math.min(4, Math.max(0.4, this.zoom * factor));
    this.draw();
  }

  turn(source, page) {
    [this.source, this.page] = [source, page];
    return this.draw();
  }

  drawPicture(path, words) {
    const [number, , width, height] = Audit.core.sources[this.source].pages[this.page - 1];
    const figure = Audit.el("figure.page-picture", {},
      Audit.el("img", { src: path, alt: `Page ${number}; the same words are in the text`, width: Math.round(width * 2), height: Math.round(height * 2) }),
      Audit.svg("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
        ...words.filter((word) => word[4]).map((word) => Audit.box(word[4], "lit", word))));
    figure.style.width = `${this.zoom * 100}%`;
    return figure;
  }

  drawText(page, words) {
    const cuts = [...new Set([page.start, page.end, ...words.flatMap(([, , start, end]) => [start, end])])]
      .filter((at) => at >= page.start && at <= page.end)
      .sort((a, b) => a - b);
    const pre = Audit.el("pre.canonical", { lang: Audit.core.sources[this.source].language });
    for (let at = 0; at + 1 < cuts.length; at += 1) {
      const [start, end] = [cuts[at], cuts[at + 1]];
      const over = words.filter(([, , from, to]) => from <= start && to >= end);
      const text = page.slice(start, end);
      pre.append(over.length
        ? Audit.el("mark.lit", { "data-start": start, "data-end": end }, text)
        : text);
    }
    return pre;
  }

  /** Set off the words of one field among those that are lit; none for null. */
  emphasize(words) {
    const chosen = new Set((words ?? []).map(([, , start, end]) => `${start}-${end}`));
    for (const lit of this.body.querySelectorAll(".lit")) {
      const [start, end] = [Number(lit.dataset.start), Number(lit.dataset.end)];
      const isOwn = chosen.has(`${start}-${end}`)
        || (words ?? []).some(([source, , from, to]) => source === this.source && from <= start && to >= end);
      lit.classList.toggle("own", isOwn);
    }
  }
};

/** A box on a page, in points, with a little air around it. */
Audit.box = ([x0, top, x1, bottom], kind, word) => {
  const made = Audit.svg("rect", {
    x: x0 - 1.5, y: top - 0.5, width: x1 - x0 + 3, height: bottom - top + 1, rx: 1.5, class: kind,
  });
  if (word) {
    made.dataset.start = word[2];
    made.dataset.end = word[3];
  }
  return made;
};

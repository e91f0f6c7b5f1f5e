"use strict";

/* The other way: read the source coloured by use, and ask of any word what was made of it. */
{
  const { el, bdi } = Audit;

  Audit.Reading = class {
    constructor() {
      this.pages = el("div.reading-pages", { tabindex: "0", role: "region", "aria-label": "The source" });
      this.side = el("section.panel", { "aria-label": "What stands on these words", "aria-live": "polite" });
      this.bar = el("div.source-bar");
      this.element = el("div.reading", {}, el("section.source", { "aria-label": "Source" }, this.bar, this.pages), this.side);
      this.withPictures = true;
      this.observer = new IntersectionObserver((entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting) this.fill(entry.target);
          else if (entry.target.dataset.filled) this.empty(entry.target);
        }
      }, { root: this.pages, rootMargin: "1200px 0px" });
    }

    /** Show a source from a page on; `range` are characters to light. */
    async show(source, page, range = null) {
      this.range = range;
      if (this.source !== source || !this.pages.children.length) {
        this.source = source;
        this.lay();
      } else {
        for (const place of this.pages.children) if (place.dataset.filled) this.fill(place, true);
      }
      this.drawBar(page);
      const place = this.pages.children[page - 1];
      if (!place) return;
      await this.fill(place);
      this.pages.scrollTop = place.offsetTop - this.pages.offsetTop;
      const lit = place.querySelector(".chosen");
      if (lit) this.pages.scrollTop += lit.getBoundingClientRect().top - this.pages.getBoundingClientRect().top - 120;
      if (range) this.tell(await Audit.loader.page(source, page), ...range);
      else this.help();
    }

    drawBar(page) {
      const source = Audit.core.sources[this.source];
      const number = el("input", { type: "number", min: "1", max: source.pages.length, value: page, id: "page-number", "aria-label": "Page", onchange: (event) => Audit.go(`read/${this.source}/${event.target.value}`) });
      this.bar.replaceChildren(
        el("div.tabs", { role: "group", "aria-label": "Sources" }, Audit.core.sources.map((other, place) => el("button", {
          type: "button", "aria-pressed": place === this.source ? "true" : "false", onclick: () => Audit.go(`read/${place}/1`),
        }, bdi(other.file)))),
        el("div.tools", {}, "page ", number, ` of ${source.pages.length} `,
          source.pages.some((row) => row[4]) ? el("button", { type: "button", "aria-pressed": this.withPictures ? "true" : "false", onclick: () => { this.withPictures = !this.withPictures; this.lay(); this.show(this.source, page, this.range); } }, "pictures beside the text") : null),
        el("ul.legend", { "aria-label": "How the text is marked" }, ["fact", "mention", "unread", "furniture", "excluded"].map((use) => el("li", {}, el(`span.use-${use}`, {}, this.meaning(use))))));
    }

    meaning(use) {
      return { fact: "a fact stands on it", mention: "a name or date, no fact", unread: "read, nothing taken", furniture: "page furniture", excluded: "left out by a rule" }[use];
    }

    /** Lay out all pages empty, as high as they will be; the ones in view are filled. */
    lay() {
      this.observer.disconnect();
      this.pages.replaceChildren(...Audit.core.sources[this.source].pages.map(([number, label, , , , lines]) => {
        const place = el("article.reading-page", { "aria-label": `Page ${number}`, "data-page": number });
        place.style.minHeight = `${Math.max(6, lines * 1.55 + 3)}em`;
        place.append(el("h3", {}, `page ${number}`, label ? el("span.label", {}, " (printed: ", bdi(label), ")") : ""));
        this.observer.observe(place);
        return place;
      }));
    }

    async fill(place, again = false) {
      if (place.dataset.filled && !again) return;
      place.dataset.filled = "yes";
      const number = Number(place.dataset.page);
      const page = await Audit.loader.page(this.source, number);
      const picture = Audit.core.sources[this.source].pages[number - 1][4];
      const [heading] = place.children;
      place.replaceChildren(heading, el("div.page-pair", {},
        this.withPictures && picture ? this.picture(page, number, picture) : null, this.text(page)));
    }

    empty(place) {
      delete place.dataset.filled;
      place.style.minHeight = `${place.offsetHeight}px`;
      place.replaceChildren(place.firstChild);
    }

    text(page) {
      const pre = el("pre.canonical", { lang: Audit.core.sources[this.source].language });
      const isChosen = (start, end) => this.range && start < this.range[1] && end > this.range[0];
      for (const [start, end, use, items] of page.stretches) {
        const name = Audit.core.uses[use];
        const text = page.slice(start, end);
        const isAsked = items.length || name === "mention";
        const classes = [name === "whitespace" ? "" : `use-${name}`, isChosen(start, end) ? "chosen" : ""].filter(Boolean).join(" ");
        const stretch = el("span", { class: classes || null, "data-start": start, "data-end": end, tabindex: isAsked ? "0" : null, role: isAsked ? "button" : null }, text);
        pre.append(stretch);
      }
      pre.addEventListener("click", (event) => this.ask(page, event.target.closest("[data-start]")));
      pre.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") { event.preventDefault(); this.ask(page, event.target.closest("[data-start]")); } });
      pre.addEventListener("mouseup", () => this.select(page, pre));
      pre.addEventListener("keyup", (event) => { if (event.shiftKey) this.select(page, pre); });
      return pre;
    }

    picture(page, number, path) {
      const [, , width, height] = Audit.core.sources[this.source].pages[number - 1];
      const boxes = page.words.filter((word) => word[2]).map(([start, end, box, items]) => {
        const made = Audit.box(box, "taken", [0, 0, start, end]);
        made.addEventListener("click", () => this.list(items ?? [], page.slice(start, end), null));
        return made;
      });
      const chosen = this.range ? page.lines.filter(([start, end, box]) => box && start < this.range[1] && end > this.range[0]).map(([, , box]) => Audit.box(box, "lit")) : [];
      return el("figure.page-picture", {}, el("img", { src: path, alt: `Page ${number}; its text stands beside it`, loading: "lazy" }),
        Audit.svg("svg", { viewBox: `0 0 ${width} ${height}` }, ...boxes, ...chosen));
    }

    ask(page, stretch) {
      if (!stretch || String(document.getSelection()).trim()) return;
      this.pages.querySelectorAll(".chosen").forEach((other) => other.classList.remove("chosen"));
      stretch.classList.add("chosen");
      this.tell(page, Number(stretch.dataset.start), Number(stretch.dataset.end));
    }

    tell(page, start, end) {
      const numbers = page.words.filter(([from, to]) => from < end && to > start).flatMap((word) => word[3] ?? []);
      this.list([...new Set(numbers)], page.slice(start, end), { page, start, end });
    }

    async list(numbers, quote, place) {
      const items = await Promise.all(numbers.slice(0, 60).map((number) => Audit.loader.item(number)));
      this.side.replaceChildren(...[
        el("p.kicker", {}, "These words"), el("blockquote", {}, bdi(quote)),
        el("h2", {}, items.length ? Audit.counted(numbers.length, "row") : "No row stands on them"),
        el("ul.found", {}, items.map((item) => el("li", {},
          el("a", { href: `#item/${item.table}/${item.id}` }, bdi(item.label)), el("span.source-note", {}, ` ${Audit.words(item.table)}`)))),
        numbers.length > items.length ? el("p", {}, `and ${numbers.length - items.length} more`) : "",
        place ? Audit.addForm(place, this.source) : "",
      ]);
    }

    select(page, pre) {
      const selection = document.getSelection();
      if (!selection.rangeCount || selection.isCollapsed || !pre.contains(selection.anchorNode) || !pre.contains(selection.focusNode)) return;
      const range = selection.getRangeAt(0);
      const at = (node, offset) => {
        const holder = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
        if (!holder) return page.start;
        return Number(holder.dataset.start) + Audit.text.length(holder.textContent.slice(0, offset));
      };
      const [start, end] = [at(range.startContainer, range.startOffset), at(range.endContainer, range.endOffset)];
      if (end > start) this.tell(page, start, end);
    }

    help() {
      this.side.replaceChildren(el("p.kicker", {}, "Reading"), el("h2", {}, "What became of these words?"),
        el("p", {}, "Choose any word to see the rows that stand on it. Select words that should be a row of a table, and add it."),
        el("p", {}, el("a", { href: "lists/missed-1.html" }, "Sentences with a country or a date, and no fact")));
    }
  };

  /** A row that is missing, with the words it should stand on. */
  Audit.addForm = ({ page, start, end }, source) => {
    const names = Object.keys(Audit.core.tables).filter(Audit.isCorrectable);
    if (!names.length) return "";
    const table = Audit.select(names.map((name) => [name, Audit.words(name)]), names[0], { id: "add-table" });
    const fields = el("div.add-fields");
    const reason = el("input", { id: "add-reason", autocomplete: "off", dir: "auto" });
    let inputs = [];
    const draw = () => {
      const declared = Audit.core.tables[table.value];
      inputs = declared.compare.filter((name) => name !== "position").map((name) => {
        const values = declared.fields[name].values;
        return [name, values.length ? Audit.select([["", "not stated"], ...values.map((value) => [value, Audit.words(value)])], "", {}) : el("input", { autocomplete: "off", dir: "auto" })];
      });
      fields.replaceChildren(...inputs.map(([name, input]) => Audit.field(Audit.words(name), input)));
    };
    table.addEventListener("change", draw);
    draw();
    return el("details.add", {}, el("summary", {}, "Add a row that is missing here"),
      el("form", { onsubmit: (event) => {
        event.preventDefault();
        const row = Object.fromEntries(inputs.filter(([, input]) => input.value.trim()).map(([name, input]) => [name, input.value.trim()]));
        if (!Object.keys(row).length) { Audit.say("Fill in at least one field"); return; }
        Audit.answers.change((state) => state.additions.push({
          operation: "add", field: null, old_value: null, new_value: row, reason: reason.value.trim(), at: new Date().toISOString(),
          selector: { ...page.selector(start, end), source_id: Audit.core.sources[source].source_id, table_name: table.value, row_id: null },
        }));
        Audit.say(`A row of ${Audit.words(table.value)} to be added is recorded`);
        event.target.closest("details").open = false;
      } },
      Audit.field("Table", table), fields, Audit.field("Why", reason),
      el("p.actions", {}, el("button.primary", { type: "submit" }, "Keep this row")),
      el("p.source-note", {}, "It is found again by the words you chose and 32 characters on each side.")));
  };
}

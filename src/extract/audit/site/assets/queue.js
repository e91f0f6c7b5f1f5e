"use strict";

/* The queue: items in their order, worst first, worked through from the keyboard. */
{
  const { el } = Audit;
  const ROW = 58;

  /** The numbers of the items that a filter names: "all", "reason:inferred", "group:12" … */
  Audit.filtered = (filter) => {
    const index = Audit.index;
    const all = index.id.map((_, number) => number);
    const [kind, ...rest] = filter.split(":");
    const value = rest.join(":");
    const answered = (number) => Audit.answers.rowOf(index.tables[index.table[number]], index.id[number]);
    switch (kind) {
      case "reason": return all.filter((n) => index.reasons[index.reason[n]] === value);
      case "table": return all.filter((n) => index.tables[index.table[n]] === value);
      case "derivation": return all.filter((n) => index.derivations[index.derivation[n]] === value);
      case "group": return all.filter((n) => index.group[n] === Number(value));
      case "open": return all.filter((n) => !answered(n)?.verdict);
      case "answered": return all.filter((n) => answered(n)?.verdict === value);
      case "differences": return Audit.people.differences();
      case "sample": return Audit.answers.state.samples.find((sample) => sample.id === value)?.members ?? [];
      default: return all;
    }
  };

  function filters() {
    const index = Audit.index;
    const count = (column, place) => index[column].filter((value) => value === place).length;
    const told = [["all", `everything (${index.id.length})`], ["open", "not yet answered"]];
    index.reasons.forEach((name, place) => {
      const number = count("reason", place);
      if (number) told.push([`reason:${name}`, `${name} (${number})`]);
    });
    index.tables.forEach((name, place) => told.push([`table:${name}`, `${Audit.words(name)} (${count("table", place)})`]));
    index.derivations.forEach((name, place) => { if (name) told.push([`derivation:${name}`, `found as: ${name} (${count("derivation", place)})`]); });
    Object.entries(Audit.VERDICTS).forEach(([name, label]) => told.push([`answered:${name}`, `answered: ${label}`]));
    if (Audit.answers.state.people.length) told.push(["differences", "two people differ"]);
    Audit.answers.state.samples.filter((sample) => sample.kind === "rows").forEach((sample) => told.push([`sample:${sample.id}`, `sample ${sample.id}`]));
    return told;
  }

  Audit.Queue = class {
    constructor() {
      this.source = new Audit.SourceView();
      this.isBlind = false;
      this.list = el("div.queue-list", { tabindex: "0", role: "listbox", "aria-label": "Rows to check" });
      this.inner = el("div.queue-inner");
      this.list.append(this.inner);
      this.list.addEventListener("scroll", () => this.drawList());
      this.list.addEventListener("keydown", (event) => this.arrow(event));
      this.chooser = el("div.queue-filter");
      this.panel = el("div.panel", { tabindex: "-1" });
      this.tally = el("p.tally", { role: "status" });
      this.element = el("div.queue", {},
        el("section.queue-side", { "aria-label": "Queue" }, this.chooser, this.tally, this.list, this.keys()),
        this.source.element, this.panel);
      document.addEventListener("audit-edited", () => { if (this.element.isConnected) this.open(this.at, { keepFocus: true }); });
    }

    keys() {
      const told = [["R", "right"], ["W", "wrong"], ["T", "cannot tell"], ["S", "source ambiguous"], ["N", "note"], ["J K", "next, before"], ["C", "count and confirm the list"], ["V", "picture or text"], ["U", "take back"]];
      return el("details.keys", {}, el("summary", {}, "Keys"),
        el("dl", {}, told.map(([key, label]) => [el("dt", {}, key.split(" ").map((k) => el("kbd", {}, k))), el("dd", {}, label)])),
        el("label", {}, el("input", { type: "checkbox", id: "keys-off", onchange: (event) => { Audit.keysOff = event.target.checked; } }), " no single keys"));
    }

    /** Show the items of a filter, and one of them: by number, or the first. */
    async show(filter, number) {
      this.filter = filter;
      this.members = Audit.filtered(filter);
      this.chooser.replaceChildren(
        Audit.field("Show", Audit.select(filters(), filter, { id: "filter", onchange: (event) => Audit.go(`queue/${event.target.value}`) })),
        el("label.blind", {}, el("input", { type: "checkbox", id: "blind", checked: this.isBlind, onchange: (event) => { this.isBlind = event.target.checked; this.open(this.at); this.drawList(); } }), " code blind"));
      this.inner.style.height = `${this.members.length * ROW}px`;
      const at = number === undefined ? this.firstOpen() : Math.max(0, this.members.indexOf(number));
      if (!this.members.length) {
        this.at = -1;
        this.inner.replaceChildren();
        this.panel.replaceChildren(el("p.nothing", {}, "There is nothing in this list."));
        this.source.show([]);
        this.drawTally();
        return;
      }
      await this.open(at);
    }

    firstOpen() {
      const index = Audit.index;
      const at = this.members.findIndex((n) => !Audit.answers.rowOf(index.tables[index.table[n]], index.id[n])?.verdict);
      return Math.max(0, at);
    }

    /** Show the member at a place of the list. */
    async open(at, { keepFocus = false } = {}) {
      if (at < 0 || at >= this.members.length) return;
      this.at = at;
      const ticket = this.ticket = Symbol("the item shown");
      const item = await Audit.loader.item(this.members[at]);
      if (ticket !== this.ticket) return;
      this.item = item;
      const words = this.lit(item);
      const showing = this.source.show(words);
      const panel = this.isBlind && !Audit.answers.row(item)?.blind
        ? Audit.blindPanel(item, () => this.open(at))
        : await Audit.valuePanel(item, this.source, { onChange: (verdict) => this.answered(verdict) });
      if (ticket !== this.ticket) return;
      this.panel.replaceChildren(panel, panel.classList.contains("blind-panel") ? "" : this.groupBar(item));
      if (!keepFocus) this.panel.scrollTop = 0;
      this.drawTally();
      this.reveal(at);
      this.drawList();
      await showing;
      Audit.replace(`queue/${this.filter}/${item.number}`);
      if (at + 1 < this.members.length) Audit.loader.item(this.members[at + 1]);
    }

    lit(item) {
      const own = item.fields[""] ?? [...new Set(Object.values(item.fields).flat())];
      const also = Object.values(item.fields).flat();
      return [...new Set([...own, ...also])].map((number) => item.words[number]);
    }

    groupBar(item) {
      const number = Audit.index.group[item.number];
      const size = Audit.index.group.filter((group) => group === number).length;
      if (size < 2 || !Audit.index.is_fact[item.number]) return "";
      return el("p.group-bar", {},
        `One of ${size} rows of one list. `,
        el("a", { href: `#queue/group:${number}` }, "Show only these"), " · ",
        el("button", { type: "button", id: "confirm-list", onclick: () => this.countList() }, "Count and confirm the list ", el("kbd", {}, "C")));
    }

    reveal(at) {
      const [top, height] = [at * ROW, this.list.clientHeight];
      if (top < this.list.scrollTop) this.list.scrollTop = top;
      else if (top + ROW > this.list.scrollTop + height) this.list.scrollTop = top + ROW - height;
    }

    /** Draw the rows in view; what is not at hand yet is asked for and drawn again. */
    drawList() {
      const first = Math.max(0, Math.floor(this.list.scrollTop / ROW) - 5);
      const last = Math.min(this.members.length, Math.ceil((this.list.scrollTop + this.list.clientHeight) / ROW) + 5);
      const rows = [];
      for (let at = first; at < last; at += 1) rows.push(this.drawRow(at));
      this.inner.replaceChildren(...rows);
      this.list.setAttribute("aria-activedescendant", `queue-${this.at}`);
    }

    drawRow(at) {
      const number = this.members[at];
      const index = Audit.index;
      const item = Audit.loader.itemAtHand(number);
      if (!item) Audit.loader.item(number).then(() => requestAnimationFrame(() => { if (!Audit.loader.itemAtHand(number).seen) { Audit.loader.itemAtHand(number).seen = true; this.drawList(); } }));
      const answer = Audit.answers.rowOf(index.tables[index.table[number]], index.id[number]);
      const reason = index.reasons[index.reason[number]];
      const row = el("div.queue-row", {
        role: "option", id: `queue-${at}`, "aria-selected": at === this.at ? "true" : "false",
        "aria-setsize": this.members.length, "aria-posinset": at + 1, onclick: () => this.open(at),
      },
      el("span.mark", { class: `mark mark-${answer?.verdict ?? "open"}`, title: answer?.verdict ? Audit.VERDICTS[answer.verdict] : "not yet answered" }, { right: "✓", wrong: "✗", cannot_tell: "?", source_ambiguous: "≈" }[answer?.verdict] ?? ""),
      el("span.queue-label", {}, this.isBlind ? "(covered)" : Audit.bdi(item?.label ?? "…")),
      el("span.queue-kind", {}, Audit.words(index.tables[index.table[number]]), el("span.tag", { class: `tag tag-${reason}` }, reason)));
      row.style.top = `${at * ROW}px`;
      return row;
    }

    drawTally() {
      const index = Audit.index;
      const done = this.members.filter((n) => Audit.answers.rowOf(index.tables[index.table[n]], index.id[n])?.verdict).length;
      this.tally.textContent = `${this.members.length ? this.at + 1 : 0} of ${this.members.length}; ${done} answered`;
    }

    arrow(event) {
      const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
      if (!step) return;
      event.preventDefault();
      this.open(Math.min(this.members.length - 1, Math.max(0, this.at + step)));
    }

    async answered(verdict) {
      if (!verdict) return this.open(this.at, { keepFocus: true });
      if (!this.item) return undefined;
      await Audit.answers.answer(this.item, verdict);
      Audit.say(`${Audit.VERDICTS[verdict]}: ${this.isBlind ? "recorded" : this.item.label}`);
      if (verdict === "wrong") {
        await this.open(this.at, { keepFocus: true });
        (this.panel.querySelector("#edit-operation") ?? this.panel.querySelector("#note"))?.focus();
        return undefined;
      }
      return this.at + 1 < this.members.length ? this.open(this.at + 1) : this.open(this.at, { keepFocus: true });
    }

    /** Keys of one letter; arrows move within the list. */
    key(event) {
      const verdict = { r: "right", w: "wrong", t: "cannot_tell", s: "source_ambiguous" }[event.key];
      const isCovered = this.panel.querySelector(".blind-panel") !== null;
      if (verdict && !isCovered) this.answered(verdict);
      else if (event.key === "n") this.panel.querySelector("#note")?.focus();
      else if (event.key === "j" || event.key === "ArrowDown") this.open(this.at + 1);
      else if (event.key === "k" || event.key === "ArrowUp") this.open(this.at - 1);
      else if (event.key === "c" && !isCovered) this.countList();
      else if (event.key === "u" && this.item) { Audit.answers.withdraw(this.item); this.open(this.at, { keepFocus: true }); }
      else if (event.key === "v") { this.source.mode = this.source.mode === "picture" ? "text" : "picture"; this.source.draw(); }
      else return false;
      return true;
    }

    /** Ask how many the person counts on the page; confirm all rows of the list if that is right. */
    countList() {
      const group = Audit.index.group[this.item.number];
      const members = Audit.filtered(`group:${group}`);
      const number = el("input", { type: "number", min: "0", id: "counted", inputmode: "numeric", required: true });
      const said = el("p", { role: "alert" });
      const dialog = el("dialog.count", { "aria-labelledby": "count-title" },
        el("form", { onsubmit: async (event) => {
          event.preventDefault();
          if (Number(number.value) !== members.length) {
            said.textContent = `You count ${number.value}; the table has ${members.length}. Look at them one by one: something is missing or too much.`;
            return;
          }
          await this.confirmAll(members);
          dialog.close();
        } },
        el("h2", { id: "count-title" }, "Count the list on the page"),
        el("p", {}, "Read the whole list in the source, and count its entries. If your number is the table’s, every row that has no answer yet is recorded as right."),
        Audit.field("You count", number), said,
        el("p.actions", {}, el("button.primary", { type: "submit" }, "Confirm the list"), el("button", { type: "button", onclick: () => dialog.close() }, "Not now"))));
      dialog.addEventListener("close", () => { dialog.remove(); this.panel.focus(); });
      document.body.append(dialog);
      dialog.showModal();
      number.focus();
    }

    async confirmAll(members) {
      let count = 0;
      for (const number of members) {
        const item = await Audit.loader.item(number);
        if (Audit.answers.row(item)?.verdict) continue;
        await Audit.answers.answer(item, "right", { counted: members.length });
        count += 1;
      }
      Audit.say(`${Audit.counted(count, "row")} of this list recorded as right`);
      await this.open(this.at, { keepFocus: true });
    }
  };

  /** The lit words and empty fields: one's own reading first, then the one in the table. */
  Audit.blindPanel = (item, reveal) => {
    const table = Audit.core.tables[item.table];
    const fields = table.compare.filter((name) => name !== "position" && name in item.values);
    const inputs = fields.map((name) => [name, el("input", { id: `blind-${name}`, autocomplete: "off", dir: "auto", list: table.fields[name].values.length ? `values-${name}` : null })]);
    const same = (left, right) => left.trim().toLocaleLowerCase().normalize("NFC") === String(right).trim().toLocaleLowerCase().normalize("NFC");
    return el("section.blind-panel", { "aria-label": "Blind coding" },
      el("form", { onsubmit: async (event) => {
        event.preventDefault();
        const blind = Object.fromEntries(inputs.filter(([, input]) => input.value.trim()).map(([name, input]) =>
          [name, { own: input.value.trim(), built: String(item.values[name]), is_same: same(input.value, item.values[name]) }]));
        Audit.answers.change((state) => {
          const name = `${item.table}/${item.id}`;
          state.rows[name] = { ...state.rows[name], blind, table: item.table, id: item.id, at: new Date().toISOString() };
        });
        reveal();
      } },
      el("p.kicker", {}, Audit.words(item.table), " · covered"),
      el("h2", {}, "What do the lit words say?"),
      el("p.source-note", {}, table.description),
      inputs.map(([name, input]) => [
        Audit.field(Audit.words(name), input),
        table.fields[name].values.length ? el("datalist", { id: `values-${name}` }, table.fields[name].values.map((value) => el("option", { value }))) : null,
      ]),
      el("p.actions", {}, el("button.primary", { type: "submit", id: "reveal" }, "Uncover the row"))));
  };
}

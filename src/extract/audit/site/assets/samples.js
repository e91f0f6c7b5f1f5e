"use strict";

/* Samples: rows, for precision; sentences and cells, never rows, for what was missed. */
{
  const { el, bdi } = Audit;
  const percent = (share) => `${(share * 100).toFixed(1)} %`;

  const ROW_STRATA = {
    none: () => "all",
    table: (n) => Audit.index.tables[Audit.index.table[n]],
    derivation: (n) => Audit.index.derivations[Audit.index.derivation[n]] || "none",
    reason: (n) => Audit.index.reasons[Audit.index.reason[n]],
  };
  const UNIT_STRATA = {
    none: () => "all",
    kind: (unit) => unit.kind,
    use: (unit) => (unit.items.length ? "a fact on it" : unit.named.length ? "named, no fact" : "nothing taken"),
    source: (unit) => Audit.core.sources[unit.source].file,
  };

  /** Draw a sample: `size` from each stratum, as the seed has it. */
  Audit.makeSample = async ({ kind, strata, size, seed }) => {
    const isRows = kind === "rows";
    const units = isRows ? [] : await Audit.loader.units();
    const all = isRows ? Audit.filtered("all").filter((n) => Audit.index.is_fact[n]) : units.map((_, number) => number);
    const name = isRows ? ROW_STRATA[strata] : (n) => UNIT_STRATA[strata](units[n]);
    const groups = new Map();
    for (const number of all) {
      const stratum = name(number);
      groups.set(stratum, [...(groups.get(stratum) ?? []), number]);
    }
    const drawn = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([stratum, members]) => ({
      stratum, population: members.length, members: Audit.statistics.draw(members, size, `${seed}/${stratum}`),
    }));
    const id = String(Audit.answers.state.samples.length + 1);
    const members = drawn.flatMap((group) => group.members);
    const rows = isRows ? members.map((n) => ({ table_name: Audit.index.tables[Audit.index.table[n]], row_id: Audit.index.id[n] })) : [];
    const sample = { id, kind, strata, size, seed, made_at: new Date().toISOString(), groups: drawn, members, rows };
    Audit.answers.change((state) => state.samples.push(sample));
    return sample;
  };

  /** What the answers to a sample say: per stratum, hits among those decided, with the interval. */
  Audit.resultsOf = (sample, units) => {
    const isRows = sample.kind === "rows";
    const verdictOf = (number) => {
      const answers = Audit.answers.state;
      if (!isRows) return answers.units[unitKey(units[number])]?.verdict;
      return Audit.answers.rowOf(Audit.index.tables[Audit.index.table[number]], Audit.index.id[number])?.verdict;
    };
    const [hit, miss] = isRows ? ["right", "wrong"] : ["complete", "missing"];
    return sample.groups.map((group) => {
      const verdicts = group.members.map(verdictOf);
      const hits = verdicts.filter((verdict) => verdict === hit).length;
      const decided = hits + verdicts.filter((verdict) => verdict === miss).length;
      return { ...group, drawn: group.members.length, answered: verdicts.filter(Boolean).length, hits, decided, interval: Audit.statistics.wilson(hits, decided) };
    });
  };

  const unitKey = (unit) => `${Audit.core.sources[unit.source].source_id}/${unit.start}-${unit.end}`;

  Audit.Samples = class {
    constructor() {
      this.element = el("div.samples.column");
    }

    async show() {
      const units = Audit.answers.state.samples.some((sample) => sample.kind === "units") ? await Audit.loader.units() : [];
      this.element.replaceChildren(
        el("h1", {}, "Samples"),
        el("p.lead", {}, "A sample of rows says how many of them are right. What was missed no row can show: for that, sentences and cells of the source are drawn, whether anything was taken from them or not."),
        this.form(),
        ...Audit.answers.state.samples.map((sample) => this.results(sample, units)).reverse());
    }

    form() {
      const kind = Audit.select([["rows", "rows (are they right?)"], ["units", "sentences and cells (was anything missed?)"]], "rows", { id: "sample-kind" });
      const strata = el("select", { id: "sample-strata" });
      const size = el("input", { type: "number", id: "sample-size", min: "1", max: "500", value: "10" });
      const seed = el("input", { id: "sample-seed", value: "1", autocomplete: "off" });
      const options = () => strata.replaceChildren(...(kind.value === "rows"
        ? [["table", "by table"], ["derivation", "by how it was found"], ["reason", "by place in the queue"], ["none", "all together"]]
        : [["use", "by what was taken from it"], ["kind", "by kind"], ["source", "by source"], ["none", "all together"]]
      ).map(([value, label]) => el("option", { value }, label)));
      kind.addEventListener("change", options);
      options();
      return el("form.sample-form", { onsubmit: async (event) => {
        event.preventDefault();
        const sample = await Audit.makeSample({ kind: kind.value, strata: strata.value, size: Number(size.value), seed: seed.value });
        Audit.say(`Sample ${sample.id}: ${Audit.counted(sample.members.length, "member")}`);
        this.show();
      } },
      Audit.field("Draw", kind), Audit.field("Strata", strata), Audit.field("From each, at most", size), Audit.field("Seed", seed),
      el("button.primary", { type: "submit", id: "sample-draw" }, "Draw"));
    }

    results(sample, units) {
      const isRows = sample.kind === "rows";
      const results = Audit.resultsOf(sample, units);
      const total = results.reduce((sum, group) => sum + group.population, 0);
      const isComplete = results.every((group) => group.decided);
      const weighted = isComplete ? results.reduce((sum, group) => sum + (group.population / total) * group.interval.share, 0) : null;
      const href = isRows ? `#queue/sample:${sample.id}` : `#unit/${sample.id}/0`;
      return el("section.sample", { "aria-label": `Sample ${sample.id}` },
        el("h2", {}, `Sample ${sample.id}: ${isRows ? "rows" : "sentences and cells"}`),
        el("p", {}, `Stratified by ${sample.strata}, at most ${sample.size} from each, seed ${sample.seed}. `, el("a", { href }, "Work through it")),
        el("div.wide", {}, el("table", {},
          el("thead", {}, el("tr", {}, ["stratum", "in all", "drawn", "answered", isRows ? "right" : "nothing missed", "share", "95 % (Wilson)"].map((text) => el("th", { scope: "col" }, text)))),
          el("tbody", {}, results.map((group) => el("tr", {}, el("th", { scope: "row" }, bdi(group.stratum)),
            [group.population, group.drawn, group.answered, `${group.hits} of ${group.decided}`].map((value) => el("td.number", {}, String(value))),
            el("td.number", {}, group.interval ? percent(group.interval.share) : "—"),
            el("td.number", {}, group.interval ? `${percent(group.interval.low)} – ${percent(group.interval.high)}` : "—")))))),
        el("p.source-note", {}, weighted === null
          ? "Over all strata: once each has a decided answer."
          : `Over all strata, weighted by their size: ${percent(weighted)}. “Cannot tell” counts as undecided.`));
    }

    /** One sentence or cell of a sample, lit; was anything in it missed? */
    async unit(id, at) {
      const sample = Audit.answers.state.samples.find((other) => other.id === id);
      const units = await Audit.loader.units();
      const unit = units[sample?.members[at]];
      if (!unit) { this.element.replaceChildren(el("p", {}, "There is no such member of the sample. ", el("a", { href: "#samples" }, "Samples"))); return; }
      this.current = { sample, at, unit };
      const source = new Audit.SourceView();
      const page = await Audit.loader.page(unit.source, unit.page);
      const lines = page.lines.filter(([start, end]) => start < unit.end && end > unit.start).map(([start, end, box]) => [unit.source, unit.page, Math.max(start, unit.start), Math.min(end, unit.end), box]);
      await source.show(lines.length ? lines : [[unit.source, unit.page, unit.start, unit.end, null]]);
      const items = await Promise.all(unit.items.map((number) => Audit.loader.item(number)));
      const verdict = Audit.answers.state.units[unitKey(unit)]?.verdict;
      this.element.replaceChildren(el("div.reading", {}, source.element, el("section.panel", { "aria-label": "The sentence" },
        el("p.kicker", {}, `Sample ${id}, ${at + 1} of ${sample.members.length} · ${Audit.words(unit.kind)}`),
        el("blockquote", {}, bdi(unit.text)),
        el("h2", {}, items.length ? `${Audit.counted(items.length, "row")} made of it` : "No row was made of it"),
        el("ul.found", {}, items.map((item) => el("li", {}, el("a", { href: `#item/${item.table}/${item.id}` }, bdi(item.label)), el("span.source-note", {}, ` ${Audit.words(item.table)}`)))),
        el("p", {}, "Does it state anything the tables should hold, and do not?"),
        el("div.verdicts", { role: "group", "aria-label": "Verdict" }, Object.entries(Audit.UNIT_VERDICTS).map(([name, label]) => el("button", {
          type: "button", class: `verdict verdict-${name}`, "aria-pressed": verdict === name ? "true" : "false", onclick: () => this.answered(name),
        }, label, " ", el("kbd", {}, { complete: "R", missing: "M", cannot_tell: "T" }[name])))),
        el("p.actions", {}, at > 0 ? el("a", { href: `#unit/${id}/${at - 1}` }, "← before") : null, at + 1 < sample.members.length ? el("a", { href: `#unit/${id}/${at + 1}` }, "next →") : el("a", { href: "#samples" }, "to the results")),
        Audit.addForm({ page, start: unit.start, end: unit.end }, unit.source))));
    }

    answered(verdict) {
      const { sample, at, unit } = this.current;
      Audit.answers.change((state) => {
        state.units[unitKey(unit)] = { verdict, source_id: Audit.core.sources[unit.source].source_id, char_start: unit.start, char_end: unit.end, kind: unit.kind, sample: sample.id, at: new Date().toISOString() };
      });
      Audit.say(Audit.UNIT_VERDICTS[verdict]);
      if (verdict === "missing") this.unit(sample.id, at).then(() => { const add = this.element.querySelector("details.add"); if (add) { add.open = true; add.querySelector("select").focus(); } });
      else Audit.go(at + 1 < sample.members.length ? `unit/${sample.id}/${at + 1}` : "samples");
    }

    key(event) {
      const verdict = { r: "complete", m: "missing", t: "cannot_tell" }[event.key];
      if (!this.current || !verdict || !location.hash.startsWith("#unit/")) return false;
      this.answered(verdict);
      return true;
    }
  };
}

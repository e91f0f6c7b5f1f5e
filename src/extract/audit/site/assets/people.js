"use strict";

/* Two readers of the same rows: their files, their agreement, where they differ. */
{
  const { el, bdi } = Audit;

  /** The verdicts of each reader, this one first if there are any: [{who, rows, units}]. */
  const readers = () => {
    const state = Audit.answers.state;
    const own = { who: state.who || "you, now", rows: state.rows, units: state.units };
    const hasOwn = Object.values(own.rows).some((row) => row.verdict) || Object.keys(own.units).length;
    return [...(hasOwn ? [own] : []), ...state.people];
  };

  const together = (part) => {
    const found = new Map();
    for (const reader of readers()) {
      for (const [name, answer] of Object.entries(reader[part])) {
        if (answer.verdict) found.set(name, [...(found.get(name) ?? []), answer.verdict]);
      }
    }
    return found;
  };

  Audit.people = {
    readers,

    /** The numbers of the items on which two readers' verdicts differ. */
    differences() {
      const numbers = Audit.numberOf;
      return [...together("rows")].filter(([, verdicts]) => new Set(verdicts).size > 1)
        .map(([name]) => numbers.get(name)).filter((number) => number !== undefined).sort((a, b) => a - b);
    },

    agreement(part) {
      const units = [...together(part).values()];
      const twice = units.filter((verdicts) => verdicts.length > 1);
      return { twice: twice.length, same: twice.filter((verdicts) => new Set(verdicts).size === 1).length, alpha: Audit.statistics.alpha(units) };
    },

    /** Take in the text of an `audit.json`; refused, in words, where it is none or of another document. */
    take(text, fileName) {
      let content;
      try {
        content = JSON.parse(text);
      } catch {
        return `${fileName} is not JSON.`;
      }
      if (content === null || typeof content !== "object" || content.format !== "extract-audit/1" || !Array.isArray(content.answers)) return `${fileName} is no audit.json of this site.`;
      if (content.scope?.document_id !== Audit.core.document.document_id) return `${fileName} is about another document.`;
      const text_of = (value) => (typeof value === "string" ? value : "");
      const rows = {};
      const units = {};
      for (const answer of content.answers) {
        if (!(answer?.verdict in Audit.VERDICTS)) continue;
        rows[`${text_of(answer.table_name)}/${text_of(answer.row_id)}`] = { verdict: answer.verdict, note: text_of(answer.note) };
      }
      for (const answer of Array.isArray(content.units) ? content.units : []) {
        if (answer?.verdict in Audit.UNIT_VERDICTS) units[`${text_of(answer.source_id)}/${Number(answer.char_start)}-${Number(answer.char_end)}`] = { verdict: answer.verdict };
      }
      const other = Object.keys(Audit.core.hashes).filter((name) => content.tables?.[name] !== Audit.core.hashes[name]);
      Audit.answers.change((state) => state.people.push({ who: text_of(content.who) || fileName, made_at: text_of(content.made_at), file: fileName, other_tables: other.length, rows, units }));
      return "";
    },
  };

  Audit.People = class {
    constructor() {
      this.element = el("div.column");
    }

    show() {
      const rows = Audit.people.agreement("rows");
      const units = Audit.people.agreement("units");
      const differ = Audit.people.differences();
      const said = el("p", { role: "alert", id: "people-said" });
      const tell = (what, { twice, same, alpha }) => el("tr", {}, el("th", { scope: "row" }, what), el("td.number", {}, String(twice)), el("td.number", {}, String(same)), el("td.number", {}, alpha === null ? "not defined" : alpha.toFixed(3)));
      this.element.replaceChildren(
        el("h1", {}, "Two readers"),
        el("p.lead", {}, "Take in the audit.json of one or two others. Verdicts on the same row are compared; where they differ, the row is queued for a third look."),
        Audit.field("audit.json files", el("input", { type: "file", id: "people-files", accept: ".json,application/json", multiple: true, onchange: async (event) => {
          const refused = [];
          for (const file of event.target.files) {
            const trouble = Audit.people.take(await file.text(), file.name);
            if (trouble) refused.push(trouble);
          }
          this.show();
          document.getElementById("people-said").textContent = refused.join(" ");
        } })), said,
        el("div.wide", {}, el("table", {}, el("caption", {}, "Readers"), el("thead", {}, el("tr", {}, ["who", "when", "verdicts", "tables", ""].map((text) => el("th", { scope: "col" }, text)))),
          el("tbody", {}, Audit.people.readers().map((reader) => el("tr", {},
            el("th", { scope: "row" }, bdi(reader.who)), el("td", {}, (reader.made_at ?? "now").slice(0, 10)), el("td.number", {}, String(Object.values(reader.rows).filter((row) => row.verdict).length + Object.keys(reader.units).length)),
            el("td", {}, reader.other_tables ? `${reader.other_tables} differ from these: another build` : "these"),
            el("td", {}, reader.file ? el("button", { type: "button", onclick: () => { Audit.answers.change((state) => { state.people = state.people.filter((other) => other !== reader); }); this.show(); } }, "take out") : ""))))))
        , el("div.wide", {}, el("table", {}, el("caption", {}, "Agreement (Krippendorff’s alpha, nominal)"),
          el("thead", {}, el("tr", {}, ["", "read twice", "same verdict", "alpha"].map((text) => el("th", { scope: "col" }, text)))),
          el("tbody", {}, tell("rows", rows), tell("sentences and cells", units)))),
        el("p", {}, differ.length ? el("a", { href: "#queue/differences" }, `${Audit.counted(differ.length, "row")} on which readers differ`) : "No row on which readers differ."),
        el("p.source-note", {}, "Alpha is 1 where all agree and 0 where they agree as often as by chance. It is not defined where every verdict is the same."));
    }
  };
}

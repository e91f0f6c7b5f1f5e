"use strict";

/* What is taken away: corrections, an input of the next build; and the audit itself. */
{
  const { el, bdi } = Audit;

  /** Whether rows of a table can be corrected: facts, each of one document. */
  Audit.isCorrectable = (table) => {
    const fields = Audit.core.tables[table]?.fields ?? {};
    return "review" in fields && Boolean(fields.document_id?.required);
  };

  const day = (moment) => (moment ?? new Date().toISOString()).slice(0, 10);

  /**
   * The corrections in the form in which a build takes them: one object per line. What confirms a
   * row carries the hash of the row as it was seen: it lapses when the row changes.
   */
  Audit.corrections = () => {
    const state = Audit.answers.state;
    const line = (selector, edit, at) => ({
      operation: edit.operation, selector, field: edit.field ?? null, old_value: edit.old_value ?? null,
      new_value: edit.new_value ?? null, reason: edit.reason ?? "", author: state.who, made_on: day(at),
    });
    const made = [];
    for (const answer of Object.values(state.rows)) {
      if (!Audit.isCorrectable(answer.table) || !answer.verdict) continue;
      if (answer.verdict === "right") made.push(line(answer.selector, { operation: "confirm", old_value: answer.signature, reason: answer.note }, answer.at));
      if (answer.verdict === "wrong") for (const edit of answer.edits ?? []) made.push(line(edit.selector, edit, answer.at));
    }
    for (const addition of state.additions) made.push(line(addition.selector, addition, addition.at));
    return made;
  };

  /** The audit: who, when, what of, on which tables, and every answer. */
  Audit.audit = () => {
    const state = Audit.answers.state;
    const answers = Object.values(state.rows).map(({ table, id, verdict, note, blind, at, counted }) => ({
      table_name: table, row_id: id, verdict: verdict ?? null, note: note ?? "", blind: blind ?? null, counted: counted ?? null, at,
    }));
    return {
      format: "extract-audit/1",
      who: state.who,
      began_at: state.started,
      made_at: new Date().toISOString(),
      scope: {
        document_id: Audit.core.document.document_id,
        rows: Audit.core.items,
        answered: answers.filter((answer) => answer.verdict).length,
        sources: Audit.core.sources.map(({ source_id, sha256 }) => ({ source_id, sha256 })),
      },
      tables: Audit.core.hashes,
      answers,
      units: Object.values(state.units),
      additions: state.additions,
      samples: state.samples,
    };
  };

  /** Offer `text` as a file. */
  function download(name, text, type) {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = el("a", { href: address, download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  }

  Audit.Takeaway = class {
    constructor() {
      this.element = el("div.column");
    }

    show() {
      const state = Audit.answers.state;
      const made = Audit.corrections();
      const who = el("input", { id: "who", value: state.who, autocomplete: "name", oninput: (event) => Audit.answers.change((now) => { now.who = event.target.value.trim(); }) });
      const withName = (run) => () => {
        if (Audit.answers.state.who) { run(); Audit.answers.markTaken(); return; }
        Audit.say("Put your name to it first");
        who.focus();
      };
      const wrong = Object.values(state.rows).filter((row) => row.verdict === "wrong");
      const notTaken = wrong.filter((row) => !Audit.isCorrectable(row.table)).length;
      const wordless = wrong.filter((row) => Audit.isCorrectable(row.table) && !row.edits?.length).length;
      this.element.replaceChildren(
        el("h1", {}, "Take away"),
        el("p.lead", {}, "Nothing leaves this page by itself. Your answers are kept in this browser until you clear them; the files below are how others, and the next build, get to know them."),
        Audit.field("Your name", who),
        el("p.actions", {},
          el("button.primary", { type: "button", id: "get-corrections", onclick: withName(() => download("corrections.jsonl", Audit.corrections().map((row) => `${JSON.stringify(row)}\n`).join(""), "application/x-ndjson")) }, "Download corrections.jsonl"),
          el("button.primary", { type: "button", id: "get-audit", onclick: withName(() => download("audit.json", `${JSON.stringify(Audit.audit(), null, 1)}\n`, "application/json")) }, "Download audit.json")),
        el("p", {}, "Put the corrections into ", el("code", {}, `pipeline/corrections/${Audit.core.document.document_id}.jsonl`), " and build again."),
        wordless ? el("p.banner", {}, `${Audit.counted(wordless, "row")} marked wrong without saying what is right: `, el("a", { href: "#queue/answered:wrong" }, "say it"), ", or it stays in audit.json alone.") : null,
        notTaken ? el("p.note", {}, `${Audit.counted(notTaken, "row")} marked wrong in tables of which there are no corrections: in audit.json alone, with your notes.`) : null,
        el("h2", {}, Audit.counted(made.length, "correction")),
        made.length ? el("div.wide", {}, el("table", {}, el("thead", {}, el("tr", {}, ["", "table", "words", "change", "why"].map((text) => el("th", { scope: "col" }, text)))),
          el("tbody", {}, made.slice(0, 200).map((row) => el("tr", {}, el("td", {}, row.operation), el("td", {}, Audit.words(row.selector.table_name)), el("td", {}, bdi(row.selector.quote)), el("td", {}, row.operation === "confirm" ? "" : Audit.describeEdit(row)), el("td", {}, bdi(row.reason)))))))
          : el("p.nothing", {}, "None yet."),
        made.length > 200 ? el("p", {}, `and ${made.length - 200} more`) : null,
        el("h2", {}, "Begin anew"),
        el("p.actions", {}, el("button", { type: "button", onclick: (event) => {
          if (event.target.dataset.sure) { Audit.answers.clear(); this.show(); return; }
          event.target.dataset.sure = "yes";
          event.target.textContent = "Really delete all answers of this document?";
        } }, "Delete all my answers in this browser")));
    }
  };
}

"use strict";

/* One row, field by field: printed form beside resolved form, the rule, the witnesses. */
{
  /* What follows from where a row stands: nobody states it. */
  const given = new Set(["document_id", "source_id", "page", "locator", "language", "quote", "derivation", "rule_id", "review", "entry_id"]);
  const hidden = new Set(["rule_id", "derivation", "language"]);

  Audit.valuePanel = async (item, source, { isBlind = false, onChange = () => {} } = {}) => {
    const { el, bdi, words } = Audit;
    const table = Audit.core.tables[item.table];
    const wordsOf = (field) => (item.fields[field] ?? []).map((number) => item.words[number]);
    const isWitness = ([source]) => Audit.core.sources[source].derived_from_id === null;

    /** What each source prints for a field, those left out that are derived: [source, text]. */
    const printed = async (field) => {
      const all = wordsOf(field);
      const own = all.some(isWitness) ? all.filter(isWitness) : all;
      const texts = new Map();
      let last = null;
      for (const word of own) {
        const [source, number, start, end] = word;
        const page = await Audit.loader.page(source, number);
        const text = page.slice(start, end);
        const isNext = last && last[0] === source && last[1] === number && page.slice(last[3], start).trim() === "";
        texts.set(source, texts.has(source) ? `${texts.get(source)}${isNext ? " " : " … "}${text}` : text);
        last = word;
      }
      return [...texts];
    };

    const printedForm = ([source, text], at) => el(at ? "div.also" : "div", { lang: Audit.core.sources[source].language },
      at ? el("span.source-note", {}, `${Audit.core.sources[source].language ?? source + 1}: `) : null, bdi(text));

    async function fieldRow(name) {
      const value = item.values[name];
      const resolved = item.resolved[name];
      const shown = await printed(name);
      const missing = item.values[`${name}_missing`];
      return el("tr", {
        tabindex: wordsOf(name).length ? "0" : null,
        onmouseenter: () => source.emphasize(wordsOf(name)),
        onmouseleave: () => source.emphasize(null),
        onfocus: () => source.emphasize(wordsOf(name)),
        onblur: () => source.emphasize(null),
      },
      el("th", { scope: "row", title: table.fields[name]?.description }, words(name)),
      el("td.printed-form", {}, shown.length ? shown.map(printedForm) : el("span.nothing", {}, "—")),
      el("td.resolved-form", {},
        value === undefined
          ? el("span.nothing", {}, missing ? `empty: ${words(missing)}` : "not stated")
          : resolved ? [bdi(resolved), el("span.id", {}, String(value))] : bdi(value)));
    }

    const isShown = (name) => !name.endsWith("_missing") && name !== table.key && !hidden.has(name)
      && (name in item.values || `${name}_missing` in item.values || table.compare.includes(name))
      && !(name.endsWith("_id") && name in item.values && !(name in item.resolved));
    const fields = Object.keys(table.fields).filter(isShown);
    const shownFields = [
      ...fields.filter((name) => table.compare.includes(name)),
      ...fields.filter((name) => !table.compare.includes(name)),
    ];

    const body = el("tbody", {}, await Promise.all(shownFields.map(fieldRow)));
    const answer = Audit.answers.row(item);
    return el("section.value", { "aria-label": "The row" },
      el("header", {},
        el("p.kicker", {}, words(item.table), " · ", el("span.tag", { class: `tag tag-${item.reason}` }, Audit.core.reasons[item.reason]),
          item.review && item.review !== "unreviewed" ? [" ", el("span.tag", { class: `tag tag-${item.review}` }, item.review)] : null),
        el("h2", {}, bdi(item.label)),
        item.locator ? el("p.byline", {}, bdi(item.locator)) : null),
      item.comparisons.length ? comparisons(item) : null,
      Audit.answerForm(item, answer, onChange),
      el("table.fields", {},
        el("thead", {}, el("tr", {}, ["field", "printed", "in the table"].map((text) => el("th", { scope: "col" }, text)))),
        body),
      "rule_id" in table.fields ? el("p.rule", {}, el("strong", {}, "Why this row? "), item.rule || "No sentence describes this rule.",
        ` (${[item.derivation, item.values.rule_id].filter(Boolean).map(words).join(", ")})`) : null,
      await witnesses(item));
  };

  function comparisons(item) {
    const { el, bdi, words } = Audit;
    const side = (comparison, name) => {
      const source = Audit.core.sources[comparison[name]];
      return el("dd", {}, bdi(comparison[`${name}_value`] ?? "—"), source ? el("span.source-note", {}, " in ", bdi(source.file)) : "");
    };
    return el("dl.comparisons", {}, item.comparisons.map((comparison) => [
      el("dt", {}, words(comparison.predicate.split(".").pop()), ": ", words(comparison.relation)),
      side(comparison, "left"), side(comparison, "right")]));
  }

  /** Each source that states the row, numbered, with the words around. */
  async function witnesses(item) {
    const { el, bdi } = Audit;
    const rowWords = (item.fields[""] ?? Object.values(item.fields)[0] ?? []).map((number) => item.words[number]);
    const bySource = Map.groupBy
      ? Map.groupBy(rowWords, ([source]) => source)
      : rowWords.reduce((map, word) => map.set(word[0], [...(map.get(word[0]) ?? []), word]), new Map());
    const entries = [];
    for (const [place, own] of bySource) {
      const source = Audit.core.sources[place];
      const [, number, start, end] = own[0];
      const page = await Audit.loader.page(place, number);
      const derived = source.derived_from_id !== null;
      entries.push(el("li", {},
        el("p.source-note", {}, bdi(source.file), `, p. ${number}`, source.language ? `, ${source.language}` : "",
          derived ? ": derived, no witness of its own" : ""),
        el("p.context", { lang: source.language }, "… ", bdi(page.slice(start - 32, start)), el("mark", {}, bdi(page.slice(start, end))), bdi(page.slice(end, end + 48)), " …")));
    }
    if (!entries.length) return null;
    return el("section.witnesses", { "aria-label": "Witnesses" }, el("h3", {}, "Where it is said"), el("ol", {}, entries));
  }

  /** The buttons of the verdict, the note, and what is to be changed. */
  Audit.answerForm = (item, answer, onChange) => {
    const { el } = Audit;
    const keys = { right: "R", wrong: "W", cannot_tell: "T", source_ambiguous: "S" };
    const isTaken = Audit.isCorrectable(item.table);
    const note = el("textarea", { id: "note", rows: 2, value: answer?.note ?? "", onchange: (event) => Audit.answers.note(item, event.target.value) });
    return el("form.answer", { onsubmit: (event) => event.preventDefault(), "aria-label": "Your verdict" },
      el("div.verdicts", { role: "group", "aria-label": "Verdict" }, Object.entries(Audit.VERDICTS).map(([verdict, label]) =>
        el("button", {
          type: "button", class: `verdict verdict-${verdict}`, "data-verdict": verdict,
          "aria-pressed": answer?.verdict === verdict ? "true" : "false", "aria-keyshortcuts": keys[verdict],
          onclick: () => onChange(verdict),
        }, label, " ", el("kbd", {}, keys[verdict])))),
      Audit.field("Note (N)", note),
      isTaken ? null : el("p.note.not-taken", {}, `Your verdict on a row of ${Audit.words(item.table)} goes into audit.json, and not into corrections.jsonl. If it is wrong, say in the note what is right.`),
      isTaken && answer?.verdict === "wrong" ? Audit.editForm(item, answer) : null,
      answer?.edits?.length ? el("ul.edits", {}, answer.edits.map((edit, at) => el("li", {},
        Audit.describeEdit(edit), " ",
        el("button", { type: "button", onclick: () => { Audit.answers.change((state) => state.rows[`${item.table}/${item.id}`].edits.splice(at, 1)); onChange(null); } }, "withdraw")))) : null);
  };

  Audit.describeEdit = (edit) => {
    const { el, bdi, words } = Audit;
    if (edit.operation === "set") return el("span", {}, words(edit.field), ": ", el("del", {}, bdi(edit.old_value ?? "empty")), " → ", el("ins", {}, bdi(edit.new_value ?? "empty")));
    return el("span", {}, `${edit.operation} `, edit.new_value ? bdi(typeof edit.new_value === "string" ? edit.new_value : JSON.stringify(edit.new_value)) : "");
  };

  /** What is wrong: a field's value, or the row as a whole. */
  Audit.editForm = (item, answer) => {
    const { el, field, select, words } = Audit;
    const table = Audit.core.tables[item.table];
    const fields = [...new Set([...table.compare, ...Object.keys(item.values)])]
      .filter((name) => name in table.fields && name !== table.key && !given.has(name));
    const operation = select([["set", "a value is wrong or missing"], ["delete", "the row should not be there"], ["merge", "it is the same as another row"], ["split", "it is several rows in one"]], "set", { id: "edit-operation" });
    const column = select(fields.map((name) => [name, words(name)]), fields[0], { id: "edit-field" });
    const allowed = el("datalist", { id: "edit-values" });
    const value = el("input", { id: "edit-value", list: "edit-values", autocomplete: "off", dir: "auto" });
    const reason = el("input", { id: "edit-reason", autocomplete: "off", dir: "auto" });
    const old = el("span.source-note");
    const valueLabel = field("should be", value);
    const columnLabel = field("field", column);
    const update = () => {
      const kind = operation.value;
      columnLabel.hidden = kind !== "set";
      valueLabel.hidden = kind === "delete";
      valueLabel.firstChild.textContent = { set: "should be (empty: not stated)", merge: "id of the other row", split: "the names of its rows, with | between them", delete: "" }[kind];
      old.textContent = kind === "set" ? `now: ${item.values[column.value] ?? "empty"}` : "";
      allowed.replaceChildren(...(table.fields[column.value]?.values ?? []).map((text) => el("option", { value: text })));
    };
    operation.addEventListener("change", update);
    column.addEventListener("change", update);
    update();
    /** What the next build would refuse, in words; empty where nothing is wrong. */
    const refusal = (kind, text) => {
      if (kind === "merge" || kind === "split") return text ? "" : "Say into what.";
      const declared = table.fields[column.value];
      if (kind !== "set") return "";
      if (!text) return declared.required ? "This column may not be empty." : "";
      if (declared.values.length && !declared.values.includes(text)) return `Use one of: ${declared.values.join(", ")}.`;
      return declared.type === "integer" && !/^-?\d+$/.test(text) ? "Write a whole number." : "";
    };
    const said = el("p.refusal", { role: "alert" });
    const save = async () => {
      const text = value.value.trim();
      said.textContent = refusal(operation.value, text);
      if (said.textContent) { value.focus(); return; }
      const stated = operation.value === "split" ? text.split("|").map((part) => part.trim()).join("\n") : text;
      const isField = operation.value === "set";
      const edit = {
        operation: operation.value,
        field: isField ? column.value : null,
        old_value: isField ? item.values[column.value] ?? null : null,
        new_value: operation.value === "delete" ? null : stated || null,
        reason: reason.value.trim(),
        selector: await Audit.selectorOf(item, isField ? column.value : ""),
      };
      Audit.answers.change((state) => {
        const row = state.rows[`${item.table}/${item.id}`];
        row.edits = [...(row.edits ?? []).filter((own) => own.operation !== "set" || own.field !== edit.field), edit];
      });
      document.dispatchEvent(new CustomEvent("audit-edited", { detail: item }));
    };
    return el("fieldset.edit", {}, el("legend", {}, "What is wrong?"),
      field("in short", operation), columnLabel, old, valueLabel, allowed, field("why", reason), said,
      el("button", { type: "button", id: "edit-save", onclick: save }, "Keep this correction"));
  };
}

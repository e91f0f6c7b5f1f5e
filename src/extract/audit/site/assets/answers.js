"use strict";

/* What the person said: kept in this browser, and taken away as files. */
Audit.VERDICTS = {
  right: "right",
  wrong: "wrong",
  cannot_tell: "cannot tell",
  source_ambiguous: "source ambiguous",
};

Audit.UNIT_VERDICTS = {
  complete: "nothing missed",
  missing: "something missed",
  cannot_tell: "cannot tell",
};

Audit.answers = (() => {
  const fresh = () => ({
    who: "", rows: {}, units: {}, additions: [], samples: [], people: [], revision: 0, taken: 0,
    started: new Date().toISOString(),
  });
  let state = fresh();
  let key = "";
  let isKept = true;
  const listeners = new Set();

  function keep() {
    try {
      localStorage.setItem(key, JSON.stringify(state));
      isKept = true;
    } catch {
      isKept = false;
    }
    listeners.forEach((listener) => listener());
  }

  function change(how) {
    how(state);
    state.revision += 1;
    keep();
  }

  return {
    open(documentId) {
      key = `extract-audit/${documentId}`;
      try {
        const kept = localStorage.getItem(key);
        if (kept) state = { ...fresh(), ...JSON.parse(kept) };
      } catch {
        isKept = false;
      }
    },
    get state() { return state; },
    get isKept() { return isKept; },
    get unsaved() { return state.revision - state.taken; },
    get count() {
      return Object.keys(state.rows).length + Object.keys(state.units).length + state.additions.length;
    },
    onChange(listener) { listeners.add(listener); },
    change,
    row: (item) => state.rows[`${item.table}/${item.id}`],
    rowOf: (table, id) => state.rows[`${table}/${id}`],

    /** Record a verdict on an item; `more` are note, edits, what was coded blind. */
    async answer(item, verdict, more = {}) {
      const selector = await Audit.selectorOf(item);
      change((now) => {
        const name = `${item.table}/${item.id}`;
        now.rows[name] = {
          ...now.rows[name], ...more, verdict, selector, table: item.table, id: item.id,
          signature: item.signature,
          at: new Date().toISOString(),
        };
      });
    },
    note(item, note) {
      change((now) => {
        const name = `${item.table}/${item.id}`;
        now.rows[name] = { ...now.rows[name], note, table: item.table, id: item.id, at: new Date().toISOString() };
      });
    },
    withdraw(item) {
      change((now) => { delete now.rows[`${item.table}/${item.id}`]; });
    },
    markTaken() {
      state.taken = state.revision;
      keep();
    },
    clear() {
      state = fresh();
      keep();
    },
  };
})();

/** How an item, or one of its fields, is found again in the text of its first source. */
Audit.selectorOf = async (item, field = "") => {
  const own = item.fields[field] ?? item.fields[""] ?? Object.values(item.fields)[0] ?? [];
  const words = own.map((number) => item.words[number]);
  const base = { source_id: null, table_name: item.table, row_id: item.id };
  if (!words.length) return { quote: "", prefix: "", suffix: "", ...base };
  const [source, number] = words[0];
  const page = await Audit.loader.page(source, number);
  const run = words
    .filter((word) => word[0] === source && word[1] === number)
    .sort((a, b) => a[2] - b[2]);
  let [start, end] = [run[0][2], run[0][3]];
  for (const [, , from, to] of run) {
    if (from <= end || page.slice(end, from).trim() === "") end = Math.max(end, to);
  }
  return { ...page.selector(start, end), ...base, source_id: Audit.core.sources[source].source_id };
};

"use strict";

/* Tables marked data-sortable: a button in each heading sorts the rows by their data-key. */

(() => {
  const compare = (left, right) => {
    const [a, b] = [Number(left), Number(right)];
    return Number.isNaN(a) || Number.isNaN(b) || left === "" || right === ""
      ? left.localeCompare(right, "en")
      : a - b;
  };

  const keyOf = (row, column) => row.cells[column].dataset.key || "";

  const sort = (table, column, sign) => {
    const body = table.tBodies[0];
    const rows = [...body.rows];
    rows.sort(
      (a, b) =>
        sign * compare(keyOf(a, column), keyOf(b, column)) || compare(keyOf(a, 0), keyOf(b, 0)),
    );
    body.append(...rows);
  };

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      const name = head.title || head.textContent;
      button.setAttribute("aria-label", `Sort by ${name}`);
      button.addEventListener("click", () => {
        const sorted = head.getAttribute("aria-sort");
        const first = head.dataset.first === "down" ? "descending" : "ascending";
        const other = first === "descending" ? "ascending" : "descending";
        const now = sorted === first ? other : first;
        heads.forEach((each) => each.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", now);
        sort(table, column, now === "descending" ? -1 : 1);
      });
      head.append(button);
    });
  }
  document.body.dataset.sortable = "ready";
})();

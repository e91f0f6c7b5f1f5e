"use strict";

/* One name for everything: scripts of the page and of its data add to it. */
const Audit = {
  data: new Map(),
  register(name, content) {
    Audit.data.set(name, content);
  },
};

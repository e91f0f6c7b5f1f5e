"use strict";

/* Data is loaded as scripts that register it: a page opened from the disk may not fetch. */
Audit.loader = (() => {
  const wanted = new Map();
  const name = /^[a-z]+(-[0-9]+)*$/;
  const address = (path) => {
    if (!name.test(path)) throw new TypeError(`no data is called ${path}`);
    return `data/${path}.js`;
  };
  const policy = self.trustedTypes
    ? self.trustedTypes.createPolicy("audit-data", { createScriptURL: address })
    : { createScriptURL: address };

  function load(path) {
    if (Audit.data.has(path)) return Promise.resolve(Audit.data.get(path));
    if (!wanted.has(path)) {
      wanted.set(path, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = policy.createScriptURL(path);
        script.onload = () => {
          script.remove();
          resolve(Audit.data.get(path));
        };
        script.onerror = () => {
          wanted.delete(path);
          reject(new Error(`${path} is missing from the site's folder`));
        };
        document.head.append(script);
      }));
    }
    return wanted.get(path);
  }

  const pages = new Map();
  return {
    load,

    /** The item of this number. */
    async item(number) {
      const size = Audit.core.items_per_chunk;
      const chunk = await load(`items-${Math.floor(number / size)}`);
      return chunk[number % size];
    },

    /** The item of this number if it is at hand, else undefined. */
    itemAtHand(number) {
      const size = Audit.core.items_per_chunk;
      return Audit.data.get(`items-${Math.floor(number / size)}`)?.[number % size];
    },

    /** A page of a source, by the source's place and the page's number. */
    async page(source, number) {
      const path = `page-${source}-${number}`;
      if (!pages.has(path)) pages.set(path, new Audit.Page(await load(path)));
      return pages.get(path);
    },

    /** All sentences and cells from which samples for misses are drawn. */
    async units() {
      const found = [];
      for (let at = 0; at < Audit.core.unit_chunks; at += 1) {
        for (const unit of await load(`units-${at}`)) {
          const [source, page, start, end, kind, section, text, items, named] = unit;
          found.push({ source, page, start, end, kind, section, text, items, named });
        }
      }
      return found;
    },
  };
})();

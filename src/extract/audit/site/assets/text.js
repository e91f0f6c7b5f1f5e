"use strict";

/* Offsets in the tables count code points; strings here count UTF-16 units. */
Audit.text = {
  /** Where each code point of `text` begins, in UTF-16 units; one more entry for the end. */
  units(text) {
    const places = [];
    let at = 0;
    for (const char of text) {
      places.push(at);
      at += char.length;
    }
    places.push(at);
    return places;
  },

  /** How many code points `text` has. */
  length(text) {
    let count = 0;
    for (const _ of text) count += 1;
    return count;
  },
};

/** A page of a source: its text, asked for by offsets in the text of the whole source. */
Audit.Page = class {
  constructor(chunk) {
    Object.assign(this, chunk);
    this.all = chunk.before + chunk.text + chunk.after;
    this.first = chunk.start - Audit.text.length(chunk.before);
    this.places = Audit.text.units(this.all);
    this.end = chunk.start + Audit.text.length(chunk.text);
  }

  /** The characters [start, end), as far as they are at hand. */
  slice(start, end) {
    const last = this.places.length - 1;
    const clamp = (at) => Math.min(Math.max(at - this.first, 0), last);
    return this.all.slice(this.places[clamp(start)], this.places[clamp(end)]);
  }

  /** The quote [start, end) with 32 characters on each side: how a correction finds it again. */
  selector(start, end) {
    const context = 32;
    return {
      quote: this.slice(start, end),
      prefix: this.slice(start - context, start),
      suffix: this.slice(end, end + context),
    };
  }
};

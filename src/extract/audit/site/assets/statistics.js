"use strict";

/* What samples and two readers say: published formulas, nothing else. */
Audit.statistics = {
  /** The Wilson score interval of `hits` in `count` at 95 % (Wilson 1927); null for no count. */
  wilson(hits, count, z = 1.959963984540054) {
    if (!count) return null;
    const share = hits / count;
    const scale = 1 + (z * z) / count;
    const middle = (share + (z * z) / (2 * count)) / scale;
    const half = (z / scale) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
    return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
  },

  /**
   * Krippendorff's alpha for nominal values (Krippendorff 2011): `units` is a list of the values
   * that the readers of one unit gave; units with fewer than two say nothing. Null where nothing
   * varies, or nothing was read twice.
   */
  alpha(units) {
    const pairable = units.filter((values) => values.length > 1);
    const totals = new Map();
    let disagreement = 0;
    let count = 0;
    for (const values of pairable) {
      const within = new Map();
      for (const value of values) {
        within.set(value, (within.get(value) ?? 0) + 1);
        totals.set(value, (totals.get(value) ?? 0) + 1);
      }
      let unlike = values.length * values.length;
      for (const times of within.values()) unlike -= times * times;
      disagreement += unlike / (values.length - 1);
      count += values.length;
    }
    let expected = count * count;
    for (const times of totals.values()) expected -= times * times;
    if (!expected) return null;
    return 1 - (disagreement * (count - 1)) / expected;
  },

  /** A generator of numbers in [0, 1) that a seed determines (mulberry32 over a hash of the seed). */
  random(seed) {
    let state = 2166136261;
    for (const char of String(seed)) state = Math.imul(state ^ char.codePointAt(0), 16777619);
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
  },

  /** `size` members of `all`, without replacement, as the seed has it. */
  draw(all, size, seed) {
    const pool = [...all];
    const next = Audit.statistics.random(seed);
    for (let at = 0; at < Math.min(size, pool.length); at += 1) {
      const other = at + Math.floor(next() * (pool.length - at));
      [pool[at], pool[other]] = [pool[other], pool[at]];
    }
    return pool.slice(0, size);
  },
};

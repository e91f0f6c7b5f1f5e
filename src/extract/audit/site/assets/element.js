"use strict";

/* Everything shown is made here: texts become text, never markup. */
Audit.el = (tag, properties = {}, ...children) => {
  const [name, ...classes] = tag.split(".");
  const made = document.createElement(name);
  if (classes.length) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key === "value" || key === "checked") made[key] = value;
    else made.setAttribute(key, value === true ? "" : String(value));
  }
  made.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
};

Audit.svg = (tag, properties = {}, ...children) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(properties)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
};

/** A text from a document, kept from reordering what stands around it. */
Audit.bdi = (text) => Audit.el("bdi", {}, String(text));

Audit.words = (name) => String(name).replaceAll("_", " ");

Audit.counted = (number, thing) =>
  `${number.toLocaleString("en")} ${thing}${number === 1 ? "" : "s"}`;

/** Say something once, to those who see and those who hear. */
Audit.say = (message) => {
  const place = document.getElementById("said") ?? document.body.appendChild(
    Audit.el("p.said", { id: "said", role: "status" }),
  );
  place.textContent = message;
  clearTimeout(Audit.say.timer);
  Audit.say.timer = setTimeout(() => { place.textContent = ""; }, 6000);
};

/** A labelled field of a form. */
Audit.field = (label, control) => Audit.el("label.field", {}, Audit.el("span", {}, label), control);

Audit.select = (options, chosen, properties = {}) => {
  const made = Audit.el("select", properties, options.map(([value, label]) =>
    Audit.el("option", { value }, label)));
  if (chosen !== undefined) made.value = chosen;
  return made;
};

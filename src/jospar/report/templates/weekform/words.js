"use strict";

// What the page says, in the language that is chosen now.

const data = JSON.parse(document.getElementById("data").textContent);
const words = JSON.parse(document.getElementById("words").textContent);
const { hasOwnProperty: hasOwn } = Object.prototype;
const spoken = [];
let language = document.documentElement.lang;

function say(key, facts = {}) {
  const message = words[language][key] || key;
  return message.replace(/\{(\w+)\}/g, (whole, name) => (hasOwn.call(facts, name) ? String(facts[name]) : whole));
}

// Says something in an element, and says it again whenever the language changes.
function speak(element, what) {
  spoken.push([element, what]);
  element.textContent = what();
  return element;
}

function sayAll(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  for (const [element, what] of spoken) element.textContent = what();
}

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter(Boolean));
  return element;
}

// Finds what a person would find: by role and name, among what can be seen, and in an open dialog alone.

const squeeze = (text) => (text ?? "").replace(/\s+/g, " ").trim();

const nameOf = (element) => {
  const labelledBy = element.getAttribute("aria-labelledby");
  if (labelledBy) {
    return squeeze(labelledBy.split(/\s+/).map((id) => document.getElementById(id)?.innerText).join(" "));
  }
  if (element.ariaLabel) return squeeze(element.ariaLabel);
  if (element.labels?.length) return squeeze(element.labels[0].innerText);
  const own = element.querySelector(":scope > legend, :scope > caption");
  return squeeze((own ?? element).innerText);
};

const place = () => document.querySelector("dialog[open]") ?? document;

// Further words may follow the name: that it is optional, the present page, a sentence below.
const findAll = (steps) =>
  steps.reduce(
    (places, [selector, name]) => {
      const seen = places
        .flatMap((place) => [...place.querySelectorAll(selector)])
        .filter((element) => element.checkVisibility());
      if (name === "") return seen;
      const exact = seen.filter((element) => nameOf(element) === name);
      return exact.length ? exact : seen.filter((element) => nameOf(element).startsWith(`${name} `));
    },
    [place()],
  );

const find = (steps) => findAll(steps)[0] ?? null;

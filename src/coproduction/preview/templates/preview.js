// Asks whether a file has changed, and puts the new page in the place of the old one. What is typed and not saved stays.
(function () {
  "use strict";
  var form = document.getElementById("form");
  var typed = Boolean(form && form.dataset.unsaved);
  var told = document.getElementById("told");
  var saving = false;
  if (form) {
    form.addEventListener("input", function () { typed = true; });
    form.addEventListener("submit", function () { saving = true; });
  }
  window.addEventListener("beforeunload", function (event) {
    if (typed && !saving) { event.preventDefault(); }
  });
  function openTarget() {
    var found = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var at = found; at; at = at.parentElement) { if (at.tagName === "DETAILS") { at.open = true; } }
    if (found && found.matches("input, select, textarea")) { found.focus(); found.scrollIntoView({ block: "center" }); }
  }
  window.addEventListener("hashchange", openTarget);
  openTarget();
  function replace(text) {
    var fresh = new DOMParser().parseFromString(text, "text/html");
    document.title = fresh.title;
    document.querySelector("h1").textContent = fresh.querySelector("h1").textContent;
    var worn = document.getElementById("style"), other = fresh.getElementById("style");
    if (worn && other) { worn.setAttribute("href", other.getAttribute("href")); }
    if (!worn && other) { document.head.appendChild(document.importNode(other, true)); }
    var shut = document.querySelector("#problems details:not([open])");
    var more = fresh.querySelector("#problems details");
    if (more) { more.open = !shut; }
    ["page", "problems"].forEach(function (id) {
      document.getElementById(id).replaceChildren.apply(document.getElementById(id), fresh.getElementById(id).childNodes);
    });
    var asked = fresh.getElementById("form");
    if (form && asked && !typed && !form.contains(document.activeElement)) { form.replaceChildren.apply(form, asked.childNodes); }
    document.body.dataset.state = fresh.body.dataset.state;
    told.textContent = typed ? "The file has changed. What you typed is still here, and not saved." : "The page is up to date.";
  }
  function look() {
    fetch("/state", { cache: "no-store" }).then(function (answer) { return answer.text(); }).then(function (state) {
      if (state === document.body.dataset.state) { return null; }
      return fetch(location.pathname + location.search, { cache: "no-store" }).then(function (answer) {
        if (answer.ok) { return answer.text().then(replace); }
        document.body.dataset.state = state;
        told.textContent = "This file cannot be shown now. It may have another name. What you typed is still here, and not saved.";
        return null;
      });
    }).catch(function () { told.textContent = "The preview has stopped. Start it again to go on."; })
      .then(function () { window.setTimeout(look, 250); });
  }
  window.setTimeout(look, 250);
})();

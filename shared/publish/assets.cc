#include "shared/publish/assets.h"

namespace mandat::publish {
namespace {

constexpr std::string_view kStyleSheet = R"css(:root {
  color-scheme: light dark;
  --background: #F5F7F6; --surface: #FFFFFF; --ink: #14201D; --ink2: #4A5A55; --hairline: #DCE4E1; --outline: #74847E;
  --accent: #0B5F55; --accent-ink: #FFFFFF; --accent-soft: #DCEFEA; --warn: #7A4A00; --warn-soft: #FFF0D2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --background: #0F1615; --surface: #18211F; --ink: #E8EFEC; --ink2: #A9B9B4; --hairline: #2B3835; --outline: #71827C;
    --accent: #7AD3C3; --accent-ink: #06241F; --accent-soft: #17352F; --warn: #F0C27A; --warn-soft: #3A2A0E;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--background); color: var(--ink); overflow-wrap: break-word;
  font: 1rem/1.55 Inter, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, button:focus-visible, input:focus-visible, main:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 1; padding: 0.75rem 1rem; background: var(--surface); border-radius: 0.5rem; }
.inner { max-width: 60rem; margin: 0 auto; padding: 0 1rem; }
.top { background: var(--surface); border-bottom: 1px solid var(--hairline); }
.top .inner { display: flex; flex-wrap: wrap; gap: 0.75rem 2rem; align-items: center; justify-content: space-between; padding-top: 1rem; padding-bottom: 1rem; }
.brand { color: var(--ink); text-decoration: none; font-weight: 650; line-height: 1.25; padding: 0.5rem 0; }
.brand:hover { text-decoration: underline; }
form.search { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
form.search label { display: block; font-size: 0.875rem; color: var(--ink2); width: 100%; }
form.search input {
  flex: 1 1 10rem; min-width: 0; min-height: 3rem; padding: 0 0.75rem; font: inherit; color: var(--ink); background: var(--background);
  border: 1px solid var(--outline); border-radius: 0.75rem;
}
form.search button {
  min-height: 3rem; padding: 0 1.25rem; font: inherit; font-weight: 600; color: var(--accent-ink); background: var(--accent);
  border: 0; border-radius: 0.75rem; cursor: pointer;
}
main { display: block; padding: 1.5rem 0 3rem; }
h1 { font-size: 1.875rem; line-height: 1.2; letter-spacing: -0.01em; margin: 0.25rem 0 0.5rem; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 2.5rem 0 0.5rem; }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 1.75rem 0 0.5rem; }
p { margin: 0.5rem 0; max-width: 44rem; }
.lead, .meta, .number, caption, thead th { color: var(--ink2); }
.meta { font-size: 0.9375rem; }
.crumbs { font-size: 0.9375rem; }
.crumbs ol { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 0.5rem; }
.crumbs li + li::before { content: "/"; color: var(--ink2); margin-right: 0.5rem; }
.crumbs a { display: inline-block; padding: 0.4rem 0; }
ul.cards { list-style: none; margin: 1rem 0; padding: 0; display: grid; gap: 0.75rem; }
ul.cards > li { background: var(--surface); border: 1px solid var(--hairline); border-radius: 1rem; padding: 1rem 1.25rem; }
ul.cards h2, ul.cards h3 { margin: 0; font-size: 1.1rem; }
ul.cards h2 a, ul.cards h3 a { display: inline-block; padding: 0.35rem 0; }
ul.years { list-style: none; margin: 0.5rem 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem; }
ul.years a { display: inline-block; min-width: 4rem; padding: 0.7rem 1rem; text-align: center; background: var(--accent-soft); border-radius: 0.75rem; }
.notice { background: var(--warn-soft); color: var(--ink); border-left: 0.375rem solid var(--warn); border-radius: 0.75rem; padding: 0.75rem 1.25rem; margin: 1rem 0; max-width: 46rem; }
.sheet { background: var(--surface); border: 1px solid var(--hairline); border-radius: 1rem; padding: 1rem 1.25rem 1.5rem; margin: 1.5rem 0; }
.sheet > :first-child { margin-top: 0.5rem; }
.contents ul { list-style: none; margin: 0; padding: 0; }
.contents li { display: flex; gap: 1rem; justify-content: space-between; border-bottom: 1px solid var(--hairline); }
.contents li:last-child { border-bottom: 0; }
.contents a { display: block; padding: 0.6rem 0; }
.contents li span { padding: 0.6rem 0; white-space: nowrap; color: var(--ink2); }
.number { display: block; font-size: 0.9rem; font-weight: 600; }
.label { font-weight: 600; margin-top: 1.25rem; }
article ul { margin: 0.25rem 0 0.5rem; padding-left: 1.5rem; }
article ul.clauses { list-style: none; text-indent: -1.5rem; }
article ul.clauses li { margin: 0.5rem 0; max-width: 44rem; }
article h2 { scroll-margin-top: 1rem; padding-top: 0.5rem; }
:target { background: var(--accent-soft); border-radius: 0.25rem; }
table { width: 100%; border-collapse: collapse; margin: 1.5rem 0; }
caption { text-align: left; font-weight: 600; padding-bottom: 0.25rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0; border-top: 1px solid var(--hairline); }
thead th { font-size: 0.9rem; }
tbody th { font-weight: 600; width: 32%; }
code { font-family: ui-monospace, "Liberation Mono", Menlo, Consolas, monospace; font-size: 0.875rem; overflow-wrap: anywhere; }
dl { margin: 0.5rem 0; }
dt { font-weight: 600; margin-top: 0.75rem; }
dd { margin: 0; overflow-wrap: anywhere; }
ol.hits { margin: 1rem 0; padding: 0; list-style: none; }
ol.hits li { padding: 0.5rem 0; border-bottom: 1px solid var(--hairline); }
ol.hits a { display: inline-block; padding: 0.35rem 0; font-weight: 600; }
ol.hits p { margin: 0; }
li[hidden] { display: none; }
mark { background: var(--warn-soft); color: var(--ink); border-radius: 0.2rem; }
.bottom { border-top: 1px solid var(--hairline); background: var(--surface); }
.bottom ul { list-style: none; margin: 0; padding: 0.5rem 0; display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.bottom a { display: inline-block; padding: 0.75rem 0; }
@media (max-width: 40rem) {
  h1 { font-size: 1.5rem; }
  form.search { width: 100%; }
  .sheet, ul.cards > li { padding-left: 1rem; padding-right: 1rem; }
  table, caption, tbody, tr, th, td { display: block; }
  thead { position: absolute; left: -999rem; }
  tr { border-top: 1px solid var(--hairline); padding: 0.5rem 0; }
  th, td { border: 0; padding: 0; }
  tbody th { width: auto; }
}
@media print {
  :root { --background: #FFFFFF; --surface: #FFFFFF; --ink: #000000; --ink2: #333333; --hairline: #999999; --accent: #000000; }
  .top form, .bottom, .skip, .crumbs { display: none; }
  .inner { max-width: none; padding: 0; }
  .sheet { border: 0; padding: 0; }
  body { font-size: 11pt; }
  h2, h3, .label, caption { break-after: avoid; }
  tr, li { break-inside: avoid; }
  a { text-decoration: none; }
}
)css";

constexpr std::string_view kSearchScript =
    R"js(// Searches the published minutes, in this page alone: the index lies in it, and nothing is sent anywhere.
(function () {
  "use strict";
  var list = document.getElementById("hits");
  var status = document.getElementById("status");
  var input = document.getElementById("q");
  var index = document.getElementById("index");
  if (!list || !status || !input || !index) return;
  var texts = JSON.parse(index.textContent).map(function (text) { return text.normalize("NFC"); });
  var rows = Array.prototype.slice.call(list.children);
  var folded = texts.map(fold);
  var titles = rows.map(function (row) { return fold(row.querySelector("a").textContent); });

  function fold(text) { return text.normalize("NFC").toLocaleLowerCase("sv"); }

  // A piece of the text around the first hit, with every hit marked.
  function piece(text, low, words) {
    var at = -1;
    words.forEach(function (word) {
      var found = low.indexOf(word);
      if (found >= 0 && (at < 0 || found < at)) at = found;
    });
    if (at < 0) return null;
    var begin = Math.max(0, at - 70), end = Math.min(text.length, at + 130);
    var shown = document.createElement("p");
    var from = begin;
    if (begin > 0) shown.append("… ");
    while (from < end) {
      var next = -1, length = 0;
      words.forEach(function (word) {
        var found = low.indexOf(word, from);
        if (found >= 0 && found < end && (next < 0 || found < next)) { next = found; length = word.length; }
      });
      if (next < 0) break;
      shown.append(text.slice(from, next));
      var mark = document.createElement("mark");
      mark.textContent = text.slice(next, next + length);
      shown.append(mark);
      from = next + length;
    }
    shown.append(text.slice(from, Math.max(from, end)));
    if (end < text.length) shown.append(" …");
    return shown;
  }

  function search() {
    var words = fold(input.value).split(/\s+/).filter(Boolean);
    var hits = [];
    rows.forEach(function (row, i) {
      var old = row.querySelector("p.piece");
      if (old) old.remove();
      var inTitle = words.every(function (word) { return titles[i].indexOf(word) >= 0; });
      var found = inTitle || words.every(function (word) { return titles[i].indexOf(word) >= 0 || folded[i].indexOf(word) >= 0; });
      row.hidden = !found;
      if (!found) return;
      hits.push({ row: row, first: inTitle ? 0 : 1, place: i });
      var shown = words.length ? piece(texts[i], folded[i], words) : null;
      if (shown) { shown.className = "piece"; row.append(shown); }
    });
    hits.sort(function (a, b) { return a.first - b.first || a.place - b.place; });
    hits.forEach(function (hit) { list.append(hit.row); });
    if (!words.length) status.textContent = "Alla " + rows.length + " paragrafer, de nyaste först.";
    else if (!hits.length) status.textContent = "Inga träffar på ”" + input.value.trim() + "”. Prova ett kortare ord.";
    else status.textContent = hits.length + (hits.length === 1 ? " träff på ”" : " träffar på ”") + input.value.trim() + "”.";
  }

  var waiting = 0;
  input.addEventListener("input", function () { clearTimeout(waiting); waiting = setTimeout(search, 150); });
  input.form.addEventListener("submit", function (event) { event.preventDefault(); clearTimeout(waiting); search(); });
  var asked = new URLSearchParams(location.search).get("q");
  if (asked) input.value = asked;
  search();
})();
)js";

constexpr std::string_view kIcon =
    R"svg(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="#0B5F55"/>)svg"
    R"svg(<path d="M9 16.5l4.5 4.5L23 11.5" fill="none" stroke="#FFFFFF" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/></svg>)svg"
    "\n";

}  // namespace

std::string_view StyleSheet() { return kStyleSheet; }
std::string_view SearchScript() { return kSearchScript; }
std::string_view Icon() { return kIcon; }

}  // namespace mandat::publish

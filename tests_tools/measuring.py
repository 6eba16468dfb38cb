"""What is measured in a page, in the language of browsers."""

SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
"""By how much a page is wider than its window."""

CUT = """() => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, parent = text.parentElement;
    if (!text.data.trim() || !parent.checkVisibility() || parent.closest("thead")?.getBoundingClientRect().width < 2)
      continue;
    let block = parent;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const range = document.createRange(), room = block.getBoundingClientRect();
    range.selectNodeContents(text);
    for (const line of range.getClientRects())
      if (line.right > room.right + 1 || line.left < room.left - 1 || line.right > innerWidth + 1 || line.left < -1)
        found.push(`${block.tagName} ${block.className}: ${text.data.trim().slice(0, 60)}`);
  }
  return found;
}"""
"""Texts that stand out of their block or of the window. Headings kept for screen readers alone may do so."""

UPON = """() => {
  const kinds = "th, td, p, li, h1, h2, h3, h4, h5, h6, caption, figcaption, img, .ruled";
  const texts = [...document.querySelectorAll(kinds)]
    .filter(each => each.checkVisibility() && each.getBoundingClientRect().width > 1 && !each.closest("thead"))
    .map(each => [each, each.getBoundingClientRect()]);
  const found = [];
  texts.forEach(([one, a], at) => texts.slice(at + 1).forEach(([other, b]) => {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across > 1 && down > 1 && !one.contains(other))
      found.push(`${one.textContent.trim().slice(0, 40)} | ${other.textContent.trim().slice(0, 40)}`);
  }));
  return found;
}"""
"""Pairs of texts of which one lies upon the other."""

CELLS = """() => [...document.querySelectorAll("table:not(.facts)")].flatMap(table => {
  const headings = [...table.querySelectorAll("thead th")].map(each => each.textContent.trim());
  return [...table.querySelectorAll("tbody tr")].flatMap(row => [...row.cells].map((cell, at) => [
    cell.tagName, headings[at], getComputedStyle(cell, "::before").content, cell.getBoundingClientRect().width,
  ]));
})"""
"""Of every cell under a heading: its element, the heading, what is shown before its words, and its width."""

FAINT = r"""() => {
  const numbers = colour => colour.match(/[\d.]+/g).map(Number);
  const part = each => (each /= 255) <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4;
  const light = colour => numbers(colour).slice(0, 3).map(part)
    .reduce((sum, each, at) => sum + each * [0.2126, 0.7152, 0.0722][at], 0);
  const colours = each => {
    let ground = each;
    while (ground.parentElement && numbers(getComputedStyle(ground).backgroundColor)[3] === 0)
      ground = ground.parentElement;
    return [getComputedStyle(each).color, getComputedStyle(ground).backgroundColor];
  };
  return [...document.querySelectorAll("main, main *")]
    .filter(each => [...each.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    .filter(each => each.checkVisibility() && !each.closest(".ladder tbody th"))
    .map(each => [...colours(each), each.textContent.trim().slice(0, 60)])
    .filter(([ink, ground]) => {
      const [darker, lighter] = [light(ink), light(ground)].sort((a, b) => a - b);
      return (lighter + 0.05) / (darker + 0.05) < 4.5;
    });
}"""
"""Texts that do not stand out from the colour behind them. Behind the bands of a pyramid there is a picture."""

HEADINGS = '() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(each => Number(each.tagName[1]))'
"""The levels of all headings, in their order."""

PICTURES = "() => [...document.images].map(each => [each.naturalWidth > 0, each.getAttribute('alt')])"
"""Of every picture: whether it is there, and the words that stand for it."""

SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
"""What a reader may set for every page, and nothing may be lost by it (WCAG 2.2, 1.4.12)."""

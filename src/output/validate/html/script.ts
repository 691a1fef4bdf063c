/**
 * The page's own script: filter, search and folding. It only hides and shows what is there, and it is
 * allowed by its hash alone. Kept to what every browser of the last years knows.
 */
export const SCRIPT = `'use strict';
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const plain = (text) => text.normalize('NFKC').toLowerCase();
  const folds = all('main details');

  // Thousands of folds are laid out one by one, unless they are out of sight meanwhile.
  function fold(closed, which) {
    const main = document.querySelector('main');
    const top = scrollY;
    main.hidden = true;
    main.offsetHeight;
    for (const one of which) one.open = !closed;
    main.hidden = false;
    scrollTo({ top, behavior: 'instant' });
  }

  // On paper nothing is folded; afterwards the screen is as it was.
  let before = [];
  addEventListener('beforeprint', () => { before = folds.filter((one) => !one.open); fold(false, folds); });
  addEventListener('afterprint', () => fold(true, before));

  const groups = all('.group');
  fold(true, [...all('.rule'), ...(groups.length > 20 ? groups.slice(1) : [])]);

  const form = document.getElementById('filter');
  const find = form ? filter(form) : () => {};
  addEventListener('hashchange', goTo);
  if (location.hash) goTo();

  // A link to something folded or filtered away shows it.
  function goTo() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.hidden && form) { form.reset(); find(); }
    const one = target.closest('details');
    if (one) one.open = true;
    target.scrollIntoView();
  }

  function filter(form) {
    const fields = form.elements;
    const result = document.getElementById('result');
    const rows = all('tr[data-sku]').map((row) => [row, plain(row.dataset.sku), plain(row.textContent)]);
    const rules = all('.rule');
    const items = groups.flatMap((group) => {
      const name = plain(group.querySelector('summary').textContent);
      const sku = plain(group.dataset.sku || '');
      return [...group.querySelectorAll('.findings > li')].map((item) => ({
        item, group, sku, count: Number(item.dataset.count), text: name + ' ' + plain(item.textContent),
        data: item.dataset,
      }));
    });
    const total = items.reduce((sum, { count }) => sum + count, 0);
    function update() {
      const words = plain(fields.search.value).split(/\\s+/).filter(Boolean);
      const product = plain(fields.product.value).trim();
      const [severity, regime, family, rule] =
        ['severity', 'regime', 'family', 'rule'].map((name) => fields[name].value);
      const has = (text) => words.every((word) => text.includes(word));
      const shown = new Set();
      const spoken = new Set();
      let count = 0;
      for (const { item, group, sku, count: own, text, data } of items) {
        const fits = (!severity || data.severity === severity) && (!family || data.family === family) &&
          (!rule || data.rule === rule) && (!product || sku.includes(product)) &&
          (!regime || !data.regimes || data.regimes.split(' ').includes(regime)) && has(text);
        item.hidden = !fits;
        if (!fits) continue;
        count += own;
        shown.add(group);
        spoken.add(data.rule);
      }
      const active = words.length > 0 || [product, severity, regime, family, rule].some(Boolean);
      for (const group of groups) {
        group.hidden = active && !shown.has(group);
        if (active && shown.has(group)) group.open = true;
      }
      for (const one of rules) one.hidden = active && !spoken.has(one.dataset.rule);
      for (const [row, sku, text] of rows) row.hidden = !(sku.includes(product) && has(text));
      result.textContent = (count === 0 ? form.dataset.nothing : form.dataset.result)
        .replace('{shown}', count.toLocaleString(document.documentElement.lang))
        .replace('{all}', total.toLocaleString(document.documentElement.lang));
    }
    form.addEventListener('input', update);
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('[data-clear]').addEventListener('click', () => { form.reset(); update(); });
    for (const button of form.querySelectorAll('[data-fold]'))
      button.addEventListener('click', () => { fold(button.dataset.fold === 'true', folds); button.focus(); });
    form.hidden = false;
    update();
    return update;
  }
})();
`;

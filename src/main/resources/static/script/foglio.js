/* SPDX-License-Identifier: AGPL-3.0-or-later */
// Tables marked data-foglio behave like a sheet: arrows and Enter change row, several cells are pasted at once.
(() => {
  const cells = (row) => [...row.querySelectorAll('input:not([type=hidden])')];
  const grid = (table) => [...table.rows].map(cells).filter((row) => row.length > 0);

  const place = (rows, input) => {
    for (let y = 0; y < rows.length; y += 1) {
      const x = rows[y].indexOf(input);
      if (x >= 0) return { x, y };
    }
    return null;
  };

  const move = (event) => {
    const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
    if (!step || event.isComposing || event.target.tagName !== 'INPUT') return;
    const rows = grid(event.currentTarget);
    const here = place(rows, event.target);
    const next = here && rows[here.y + step] && rows[here.y + step][here.x];
    event.preventDefault();
    if (next) {
      next.focus();
      next.select();
    }
  };

  const paste = (event) => {
    const text = event.clipboardData.getData('text/plain').replace(/\r/g, '').replace(/\n$/, '');
    if (event.target.tagName !== 'INPUT' || !/[\t\n]/.test(text)) return;
    event.preventDefault();
    const rows = grid(event.currentTarget);
    const here = place(rows, event.target);
    text.split('\n').forEach((line, down) => line.split('\t').forEach((value, right) => {
      const cell = rows[here.y + down] && rows[here.y + down][here.x + right];
      if (cell) cell.value = value.trim();
    }));
  };

  document.querySelectorAll('table[data-foglio]').forEach((table) => {
    table.addEventListener('keydown', move);
    table.addEventListener('paste', paste);
  });
})();

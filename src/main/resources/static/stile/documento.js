// SPDX-License-Identifier: AGPL-3.0-or-later
// Follows a document that is being composed. Without it the page still says how far it was when it was opened.
(() => {
  const box = document.getElementById('pz-avanzamento');
  const words = document.getElementById('pz-fase');
  const bar = document.getElementById('pz-barra');
  const everySeconds = 2;

  const ask = async () => {
    try {
      const answer = await fetch(box.dataset.stato, { headers: { Accept: 'application/json' } });
      const progress = await answer.json();
      if (!progress.atWork) {
        window.location.reload();
        return;
      }
      const now = `${progress.stage}, ${progress.percent}%`;
      if (words.textContent !== now) {
        words.textContent = now;
        bar.value = progress.percent;
      }
    } catch (e) {
      // The connection may come back: ask again.
    }
    window.setTimeout(ask, everySeconds * 1000);
  };
  window.setTimeout(ask, everySeconds * 1000);
})();

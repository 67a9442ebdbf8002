/* SPDX-License-Identifier: AGPL-3.0-or-later */

/**
 * On a phone one thing at a time: the list, or the open task with a way back; on a desk too for who came by a link to one task. The
 * address says which; the style sheet does the rest. Tasklist changes the address without an event, so we look whenever the page changes.
 */
function parameters() {
  return new URLSearchParams(location.hash.split('?')[1] || '');
}

function backToList(event) {
  event.preventDefault();
  const list = parameters();
  list.delete('task');
  list.delete('detailsTab');
  location.hash = `#/?${list}`;
}

export function oneThingAtATime() {
  let byLink = parameters().has('task');
  new MutationObserver(() => {
    const open = parameters().has('task');
    byLink = byLink && open;
    document.body.classList.toggle('pianozona-compito-aperto', open);
    document.body.classList.toggle('pianozona-da-solo', byLink);
    const header = document.querySelector('.task-details > header');
    if (header && !header.querySelector('.pianozona-indietro')) {
      const back = document.createElement('a');
      back.className = 'pianozona-indietro';
      back.href = '#/';
      back.textContent = 'Torna all’elenco';
      back.addEventListener('click', backToList);
      header.prepend(back);
    }
  }).observe(document.body, {childList: true, subtree: true});
}

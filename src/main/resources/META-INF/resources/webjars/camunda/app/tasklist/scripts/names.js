/* SPDX-License-Identifier: AGPL-3.0-or-later */

/** Names for a screen reader where stock Tasklist has only a picture, and no state where there is none. */
const NAMES = new Map([
  ['[data-region="filters"].region-toggle', 'Apri o chiudi gli elenchi'],
  ['[data-region="list"].region-toggle', 'Apri o chiudi l\'elenco dei compiti'],
  ['[data-region="task"].region-toggle', 'Apri o chiudi il compito'],
  ['.maximize', 'Mostra solo il compito'],
  ['.reset-regions', 'Mostra di nuovo gli elenchi'],
  ['.sort-direction', 'Inverti l\'ordine'],
  ['.page-notifications .close', 'Chiudi il messaggio'],
  ['.navbar-toggle', 'Apri o chiudi il menu'],
  ['[cam-widget-search] .main-field', 'Cerca tra i compiti']
]);

/** The diagram has these in English in its code. */
const TITLES = new Map([
  ['zoom in', 'Ingrandisci'],
  ['zoom out', 'Riduci'],
  ['reset zoom', 'Tutto il diagramma']
]);

/** Of a diagram, in Tasklist and in Cockpit. */
export function diagramInItalian() {
  new MutationObserver(() => {
    for (const [english, italian] of TITLES) {
      document.querySelectorAll(`[title="${english}"]`).forEach(element => element.setAttribute('title', italian));
    }
  }).observe(document.body, {childList: true, subtree: true});
}

export function partsHaveNames() {
  diagramInItalian();
  new MutationObserver(() => {
    for (const [part, name] of NAMES) {
      document.querySelectorAll(`${part}:not([aria-label])`).forEach(element => element.setAttribute('aria-label', name));
    }
    document.querySelectorAll('input.main-field[aria-expanded]').forEach(field => field.removeAttribute('aria-expanded'));
  }).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['aria-expanded']});
}

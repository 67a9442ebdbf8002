/* SPDX-License-Identifier: AGPL-3.0-or-later */
import {diagramInItalian} from '../../tasklist/scripts/names.js';
import {linkToDesk, useOurSignIn} from '../../tasklist/scripts/sign-in.js';
import {textsFirst} from '../../tasklist/scripts/texts-first.js';
import {dossierTab} from './dossier-tab.js';

/** As many as the engine gives at once ("queryMaxResultsLimit"). */
const MOST_RESULTS = 2000;

/**
 * Cockpit asks for all versions of a model without saying how many at most; the engine refuses unbounded questions of people
 * (400), and the page would not let one choose a version. Here the bound is said.
 */
function boundedLists() {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, address, ...more) {
    const unbounded = method === 'GET'
      && /\/(process|decision|decision-requirements)-definition\/?\?/.test(address)
      && !address.includes('maxResults=');
    return open.call(this, method, unbounded ? `${address}&maxResults=${MOST_RESULTS}` : address, ...more);
  };
}

/** Day first; the stock page shows 2017-01-16T09:01:01. Decorated, since Cockpit sets its own formats after every module's. */
function italianDates() {
  const formats = {monthName: 'MM', day: 'DD', short: 'DD/MM/YYYY'};
  window.angular.module('cam.commons.filter.date').config(['$provide', provide => provide.decorator(
    'camDateFormat', () => name => formats[name] || 'DD/MM/YYYY HH:mm')]);
}

/** Three places say "null" in the code of the page and not in its texts. */
function nothingIsNobody() {
  new MutationObserver(() => document.querySelectorAll('.null-value').forEach(place => {
    if (place.textContent.trim() === 'null') {
      place.textContent = 'nessuno';
    }
  })).observe(document.body, {childList: true, subtree: true});
}

/** A ring of nothing is a grey circle: the number alone says it. */
function noRingsAtZero() {
  new MutationObserver(() => document.querySelectorAll('.dashboard .actual .stats-section').forEach(section => {
    const value = section.querySelector('.value');
    section.classList.toggle('pianozona-nessuno', Boolean(value) && value.textContent.trim() === '0');
  })).observe(document.body, {childList: true, subtree: true, characterData: true});
}

document.documentElement.lang = 'it';
boundedLists();
italianDates();
nothingIsNobody();
noRingsAtZero();
diagramInItalian();
await textsFirst(new URL('../locales/it.json', import.meta.url));
useOurSignIn();

export default [linkToDesk('cockpit.navigation'), dossierTab];

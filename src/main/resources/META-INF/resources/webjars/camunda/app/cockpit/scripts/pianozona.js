/* SPDX-License-Identifier: AGPL-3.0-or-later */
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

document.documentElement.lang = 'it';
boundedLists();
await textsFirst(new URL('../locales/it.json', import.meta.url));
useOurSignIn();

export default [linkToDesk('cockpit.navigation'), dossierTab];

/* SPDX-License-Identifier: AGPL-3.0-or-later */

/**
 * Camunda's pages load their texts while they are drawn; some places ask for a text before it is there and show its key
 * for ever (seen on a person's first visit: "SEARCH_PLACEHOLDER"). The pages wait for custom scripts, so the texts are
 * handed over here, before anything is drawn.
 */
export async function textsFirst(address) {
  const texts = await (await fetch(address)).json();
  window.angular.module('pascalprecht.translate')
    .config(['$translateProvider', provider => provider.translations('it', texts.labels)]);
  return texts;
}

/** The names of months and days, which the pages would have taken from the file as it arrives. Cockpit has no such module. */
export function monthsInItalian(dates) {
  window.angular.module('angularMoment').run(['moment', moment => {
    if (moment.locales().includes('it')) {
      moment.updateLocale('it', dates);
    } else {
      moment.defineLocale('it', dates);
    }
  }]);
}

/* SPDX-License-Identifier: AGPL-3.0-or-later */

// Our Italian covers what a coordinator meets; the rest of Cockpit's two thousand texts falls back to English.
// The browser's language chooses between the languages on offer, so a page in Italian only must say it is one.
Object.defineProperty(window.navigator, 'languages', {get: () => ['it'], configurable: true});

export default {
  app: {
    name: 'Controllo dei procedimenti',
    vendor: 'Pianozona'
  },
  locales: {
    availableLocales: ['it', 'en'],
    fallbackLocale: 'en'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/pianozona']
};

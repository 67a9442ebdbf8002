/* SPDX-License-Identifier: AGPL-3.0-or-later */

// Only Italian is on offer: with more than one language the browser's own language would choose,
// and a coordinator with an English browser would see an English page.
export default {
  app: {
    name: 'Controllo dei procedimenti',
    vendor: 'Pianozona'
  },
  locales: {
    availableLocales: ['it'],
    fallbackLocale: 'it'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/pianozona']
};

/* SPDX-License-Identifier: AGPL-3.0-or-later */

// Only Italian is on offer: with more than one language the browser's own language would choose,
// and a mayor with an English browser would see an English page.
export default {
  app: {
    name: 'Compiti',
    vendor: 'Pianozona'
  },
  locales: {
    availableLocales: ['it'],
    fallbackLocale: 'it'
  },
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'DD/MM/YYYY HH:mm',
    normal: 'DD/MM/YYYY HH:mm',
    long: 'dddd D MMMM YYYY [alle] HH:mm',
    short: 'DD/MM/YYYY'
  },
  disableWelcomeMessage: true,
  customScripts: ['scripts/pianozona'],
  // Tasklist reads this list without asking whether it is there. Starting a process is left out:
  // nobody may do it from here.
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'prende in carico il compito aperto'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'va al primo degli elenchi'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'va al primo compito dell\'elenco'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'va al primo campo del modulo'
    }
  }
};

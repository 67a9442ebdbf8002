/* SPDX-License-Identifier: AGPL-3.0-or-later */

/**
 * The form viewer has its own English texts in its code and no setting for another language. We replace them
 * where they appear, only inside forms, and only texts that are equal to one of these as a whole: what a
 * person wrote is never touched.
 */
const TEXTS = new Map([
  ['Field is required.', 'Campo obbligatorio.'],
  ['Field must be a valid email.', 'Scrivi un indirizzo di posta elettronica valido.'],
  ['Value is not a number.', 'Scrivi un numero.'],
  ['Date and time must both be entered.', 'Indica sia la data sia l\'ora.'],
  ['Select', 'Scegli'],
  ['Search', 'Cerca'],
  ['No results', 'Nessun risultato'],
  ['All values selected', 'Già scelti tutti'],
  ['Nothing to show.', 'Nessun dato.'],
  ['Add new', 'Aggiungi'],
  ['Collapse', 'Mostra meno'],
  ['Download', 'Scarica'],
  ['This is an image placeholder', 'Immagine non disponibile'],
  ['Powered by bpmn.io', 'Realizzato con bpmn.io'],
  ['Field must be a valid  international phone number. (e.g. +4930664040900)', 'Scrivi un numero di telefono con il prefisso internazionale, per esempio +39021234567.'],
  ['Value is expected to be an integer.', 'Scrivi un numero intero.'],
  ['Date', 'Data'],
  ['Time', 'Ora'],
  ['mm/dd/yyyy', 'gg/mm/aaaa'],
  ['dd/mm/yyyy', 'gg/mm/aaaa'],
  ['hh:mm', 'oo:mm'],
  ['hh:mm ?m', 'oo:mm'],
  ['Increment', 'Aumenta'],
  ['Decrement', 'Diminuisci'],
  ['Previous page', 'Pagina precedente'],
  ['Next page', 'Pagina successiva'],
  ['Remove tag', 'Togli'],
  ['Skip to search', 'Vai alla ricerca'],
  ['Click to remove sorting', 'Togli l\'ordine'],
  ['No content to show.', 'Nessun contenuto.'],
  ["External content couldn't be loaded.", 'Il contenuto non si è potuto caricare.']
]);

const PATTERNS = [
  [/^Field must have minimum length of (\d+)\.$/, 'Scrivi almeno $1 caratteri.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Scrivi al massimo $1 caratteri.'],
  [/^Field must have minimum value of (.+)\.$/, 'Il valore minimo è $1.'],
  [/^Field must have maximum value of (.+)\.$/, 'Il valore massimo è $1.'],
  [/^Field must match pattern (.+)\.$/, 'Il formato non è quello richiesto.'],
  [/^Value is expected to have at most 1 decimal digit\.$/, 'Scrivi al massimo una cifra dopo la virgola.'],
  [/^Value is expected to have at most (\d+) decimal digits\.$/, 'Scrivi al massimo $1 cifre dopo la virgola.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'I valori ammessi più vicini sono $1 e $2.'],
  [/^Click to sort by (.+) ascending$/, 'Ordina per $1, crescente'],
  [/^Click to sort by (.+) descending$/, 'Ordina per $1, decrescente'],
  [/^Remove list item (\d+)$/, 'Togli la voce $1'],
  [/^Remove (.+)$/, 'Togli $1'],
  [/^Expand all \((\d+)\)$/, 'Mostra tutte le voci ($1)']
];

const ATTRIBUTES = ['placeholder', 'title', 'aria-label', 'alt'];

function italian(text) {
  const whole = text.trim();
  if (TEXTS.has(whole)) {
    return TEXTS.get(whole);
  }
  const pattern = PATTERNS.find(([english]) => english.test(whole));
  return pattern ? whole.replace(pattern[0], pattern[1]) : null;
}

// Only these parts of a form carry texts of the viewer; labels, options and values are the model's or a person's.
const PARTS = '.fjs-form-field-error, .fjs-select-placeholder, .fjs-dropdownlist-empty, .fjs-table-empty, '
  + '.fjs-table-nav-label, .fjs-taglist-skip-link, .fjs-repeat-render-add, .fjs-repeat-render-collapse, .fjs-input-absolute-label, td.fjs-table-td[colspan]';

function translateText(node) {
  const part = node.parentElement && node.parentElement.closest(PARTS);
  const text = part && italian(node.data);
  if (text) {
    node.data = text;
  } else if (part && node.data === ' of ') {
    node.data = ' di ';
  }
}

function translateElement(element) {
  for (const name of ATTRIBUTES) {
    const text = element.hasAttribute(name) && italian(element.getAttribute(name));
    if (text) {
      element.setAttribute(name, text);
    }
  }
  // A datetime field without a label of its own shows "Date" or "Time".
  const label = element.matches('.fjs-form-field-datetime label') && element.firstChild;
  if (label && label.nodeType === Node.TEXT_NODE && TEXTS.has(label.data.trim())) {
    label.data = TEXTS.get(label.data.trim());
  }
}

function translate(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = root; node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      translateText(node);
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      translateElement(node);
    }
  }
}

/** Dates are day first, whatever the browser's language: 03/04 must not be the fourth of March for anyone. */
function italianDates() {
  const Stock = Intl.DateTimeFormat;
  const Italian = function (locales, options) {
    return new Stock(locales === undefined || locales === 'default' ? 'it-IT' : locales, options);
  };
  Italian.prototype = Stock.prototype;
  Italian.supportedLocalesOf = Stock.supportedLocalesOf;
  Intl.DateTimeFormat = Italian;

  if (window.flatpickr) {
    const names = (style, dates) => dates.map(date => new Stock('it-IT', {...style, timeZone: 'UTC'}).format(date));
    const days = Array.from({length: 7}, (_, i) => new Date(Date.UTC(2023, 0, 1 + i))); // 1 January 2023 is a Sunday
    const months = Array.from({length: 12}, (_, i) => new Date(Date.UTC(2023, i, 1)));
    window.flatpickr.localize({
      weekdays: {shorthand: names({weekday: 'short'}, days), longhand: names({weekday: 'long'}, days)},
      months: {shorthand: names({month: 'short'}, months), longhand: names({month: 'long'}, months)},
      firstDayOfWeek: 1,
      ordinal: () => '°',
      rangeSeparator: ' al ',
      weekAbbreviation: 'Sett.',
      scrollTitle: 'Scorri per cambiare',
      toggleTitle: 'Premi per cambiare',
      yearAriaLabel: 'Anno',
      monthAriaLabel: 'Mese',
      time_24hr: true
    });
  }
}

export function formsInItalian() {
  italianDates();
  new MutationObserver(changes => {
    for (const change of changes) {
      const places = change.type === 'childList' ? change.addedNodes : [change.target];
      for (const node of places) {
        const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
        if (!element) {
          continue;
        }
        if (element.closest('.fjs-container')) {
          translate(node);
        } else if (change.type === 'childList' && node.nodeType === Node.ELEMENT_NODE) {
          node.querySelectorAll('.fjs-container').forEach(translate);
        }
      }
    }
  }).observe(document.body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES
  });
}

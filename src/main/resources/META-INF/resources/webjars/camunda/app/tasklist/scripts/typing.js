/* SPDX-License-Identifier: AGPL-3.0-or-later */

/**
 * The form viewer tells the form what was typed in a text field only after 300 ms. When another field, a date just left for
 * instance, makes it draw the form meanwhile, it writes the old text back, and who types fast loses the new one. So within
 * that time only the person changes the field.
 */
const TEXT_FIELDS = '.fjs-form-field-textfield input, .fjs-form-field-textarea textarea';
const UNTOLD_MS = 400;

const typed = new WeakMap();

function guard(field) {
  const stock = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  Object.defineProperty(field, 'value', {
    configurable: true,
    get() {
      return stock.get.call(this);
    },
    set(text) {
      if (performance.now() - typed.get(this) > UNTOLD_MS) {
        stock.set.call(this, text);
      }
    }
  });
}

export function whatIsTypedStays() {
  document.addEventListener('input', event => {
    if (event.target.matches(TEXT_FIELDS)) {
      if (!typed.has(event.target)) {
        guard(event.target);
      }
      typed.set(event.target, performance.now());
    }
  }, {capture: true});
}

/* SPDX-License-Identifier: AGPL-3.0-or-later */

/**
 * "Salva bozza" keeps a form in this browser, and Tasklist does so by itself when a session ends. On a shared machine what one
 * person wrote must not appear to the next: drafts belong to one person, go when somebody else signs in, and are not kept for ever.
 */
const DRAFT = 'camunda-form:';
const OWNER = 'pianozona-bozze';
const KEPT_MS = 14 * 24 * 60 * 60 * 1000;

function keepOnlyThoseOf(person) {
  let owner = null;
  try {
    owner = JSON.parse(localStorage.getItem(OWNER));
  } catch (unreadable) {
    // Somebody wrote something else there: nobody's drafts.
  }
  if (owner && owner.person === person && Date.now() - owner.since < KEPT_MS) {
    return;
  }
  Object.keys(localStorage).filter(key => key.startsWith(DRAFT)).forEach(key => localStorage.removeItem(key));
  localStorage.setItem(OWNER, JSON.stringify({person, since: Date.now()}));
}

export function draftsOfOnePerson() {
  window.angular.module('angularMoment').run(['$rootScope', root => {
    root.$watch('authentication.name', person => {
      if (person) {
        keepOnlyThoseOf(person);
      }
    });
  }]);
}

/** Another tab takes the form away with what was typed in it: it is kept as a draft, and there again on the way back. */
export function formSurvivesTabs() {
  document.addEventListener('click', event => {
    const save = event.target.closest('.task-card .nav-tabs a') && document.querySelector('.form-actions .btn-default:not([disabled])');
    if (save) {
      save.click();
    }
  }, {capture: true});
}

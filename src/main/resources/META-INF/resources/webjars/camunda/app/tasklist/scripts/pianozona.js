/* SPDX-License-Identifier: AGPL-3.0-or-later */
import {cardInList, headOfTask} from './cards.js';
import {dossierTab} from './dossier-tab.js';
import {draftsOfOnePerson, formSurvivesTabs} from './drafts.js';
import {formsInItalian} from './form-texts.js';
import {partsHaveNames} from './names.js';
import {oneThingAtATime} from './phone.js';
import {monthsInItalian, textsFirst} from './texts-first.js';
import {whatIsTypedStays} from './typing.js';
import {menuOfOurPages, useOurSignIn} from './sign-in.js';

/** Within this time after a claim Tasklist has drawn the form anew. */
const REDRAWN_WITHIN_MS = 400;

/**
 * Opening a task claims it. In stock Tasklist a form stays disabled until somebody finds "Claim"; for a mayor that is one
 * step too many. It also is disabled for ever when a colleague of the same office has the task, although the server lets
 * colleagues take over from each other. So we ask as soon as a task shows that is not the person's own, and let Tasklist
 * load it anew. Once each time a task is opened: two colleagues who have the same task open do not snatch it from each other.
 * Tasklist has no plugin point that knows the open task and is drawn at once, hence the look at the page.
 */
function claimOnOpening() {
  let asked = null;
  const notOurs = new Set();

  new MutationObserver(() => {
    const place = document.querySelector('[cam-tasklist-task-meta]');
    const scope = place && window.angular.element(place).isolateScope();
    const person = scope && scope.$root.authentication && scope.$root.authentication.name;
    if (!person || !scope.task) {
      asked = null;
      return;
    }
    const task = scope.task.id;
    const card = place.closest('.task-card');
    card.classList.toggle('pianozona-read-only', notOurs.has(task));
    showFormWhenTaken(card, task, scope.task.assignee === person, asked === task);
    if (asked === task) {
      return;
    }
    asked = task;
    if (scope.task.assignee !== person) {
      claim(task, person).then(claimed => {
        if (claimed) {
          notOurs.delete(task);
          scope.$applyAsync(() => {
            scope.taskData.changed('task');
            scope.taskData.changed('taskList');
          });
        } else {
          notOurs.add(task);
          card.classList.toggle('pianozona-read-only', scope.task && scope.task.id === task);
        }
      });
    }
  }).observe(document.body, {childList: true, subtree: true});
}

/**
 * Tasklist draws the form again once the task is claimed, and what was typed before is lost. So the form shows only then;
 * the style sheet hides it on a card without the mark.
 */
function showFormWhenTaken(card, task, mine, claimedHere) {
  if (card.dataset.pianozonaTaken && card.dataset.pianozonaTaken !== task) {
    delete card.dataset.pianozonaTaken;
  }
  if (mine && !card.dataset.pianozonaTaken && card.dataset.pianozonaAwaited !== task) {
    card.dataset.pianozonaAwaited = task;
    setTimeout(() => {
      card.dataset.pianozonaTaken = task;
      delete card.dataset.pianozonaAwaited;
    }, claimedHere ? REDRAWN_WITHIN_MS : 0);
  }
}

async function claim(task, person) {
  const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/);
  const answer = await fetch(`${apiOf('engine-api')}engine/default/task/${encodeURIComponent(task)}/claim`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token ? decodeURIComponent(token[1]) : ''},
    body: JSON.stringify({userId: person})
  });
  return answer.ok;
}

// The page says where the API is, so that a context path in front of the product does no harm.
function apiOf(name) {
  return document.querySelector('base').getAttribute(name);
}

/**
 * A deadline is a date, not "in 3 days": and in a demonstration the browser's day is not the day of the demonstration.
 * Tasklist shows the full date from a number of days on; no difference is smaller than this one.
 */
function datesInFull() {
  window.angular.module('angularMoment').run(['amTimeAgoConfig', config => {
    config.fullDateThreshold = -1e9;
    config.fullDateFormat = 'DD/MM/YYYY HH:mm';
  }]);
}

/**
 * The most urgent first. Without an order in the address Tasklist would show what came last, whatever the lists say; an order
 * that a person has chosen is in the address and stays.
 */
function mostUrgentFirst() {
  const [path, search] = (location.hash || '#/').split('?');
  const parameters = new URLSearchParams(search || '');
  if (!parameters.has('sorting')) {
    parameters.set('sorting', '[{"sortBy":"dueDate","sortOrder":"asc"}]');
    history.replaceState(history.state, '', `${path}?${parameters}`);
  }
}

/** A refusal stays on the page until somebody closes it; one that has been answered must not outlive the answer. */
function oldRefusalsGo() {
  document.addEventListener('click', event => {
    if (event.target.closest('.form-actions .btn-primary, .tasks-list li.task, .task-filter')) {
      document.querySelectorAll('.page-notifications .alert .close').forEach(button => button.click());
    }
  }, {capture: true});
}

/** The menu of the other applications holds only Cockpit for us, which is the coordinators'. */
async function cockpitForCoordinators() {
  const answer = await fetch(new URL('../../../../regia/coordino', import.meta.url), {headers: {Accept: 'application/json'}});
  document.body.classList.toggle('pianozona-coordinator', answer.ok && (await answer.json()).coordina === true);
}

/**
 * The history of a task is told by the dossier, its description stands above the form.
 * The tabs carry no name of their own in the page, so we ask the data behind them.
 */
function hideUselessTabs() {
  const useless = tab => tab.id === 'task-detail-history' || tab.id === 'task-detail-description';
  new MutationObserver(() => {
    for (const item of document.querySelectorAll('.task-card .nav-tabs > li')) {
      const scope = window.angular && window.angular.element(item).scope();
      if (scope && scope.taskDetailTab) {
        item.classList.toggle('pianozona-hidden', useless(scope.taskDetailTab));
      }
    }
  }).observe(document.body, {childList: true, subtree: true});
}

/** What people can search by. The stock list goes on with codes, variables and cases, which nobody here has. */
const CRITERIA = new Set(['name', 'description', 'processInstanceBusinessKey', 'processDefinitionName', 'candidateGroup', 'due', 'withoutDueDate', 'created']);

function usefulCriteria() {
  new MutationObserver(() => {
    const place = document.querySelector('[cam-widget-search]');
    const scope = place && window.angular.element(place).isolateScope();
    if (scope && scope.types && scope.types.some(type => !CRITERIA.has(type.id.key))) {
      scope.types.splice(0, scope.types.length, ...scope.types.filter(type => CRITERIA.has(type.id.key)));
      scope.$applyAsync();
    }
  }).observe(document.body, {childList: true, subtree: true});
}

document.documentElement.lang = 'it';
const texts = await textsFirst(new URL('../locales/it.json', import.meta.url));
mostUrgentFirst();
monthsInItalian(texts.dateLocales);
useOurSignIn();
formsInItalian();
datesInFull();
cockpitForCoordinators();
claimOnOpening();
hideUselessTabs();
usefulCriteria();
oldRefusalsGo();
draftsOfOnePerson();
formSurvivesTabs();
headOfTask();
oneThingAtATime();
partsHaveNames();
whatIsTypedStays();

export default [menuOfOurPages('tasklist.navbar.action'), cardInList, dossierTab];

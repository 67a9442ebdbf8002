/* SPDX-License-Identifier: AGPL-3.0-or-later */
import {formsInItalian} from './form-texts.js';
import {linkToDesk, useOurSignIn} from './sign-in.js';

/**
 * Opening a task claims it. In stock Tasklist a form stays disabled until somebody finds "Claim"; for a mayor that
 * is one step too many. We press Tasklist's own button as soon as it appears: so its own code sends the request and
 * then loads the task anew with the form enabled. Once per task and page: whoever gives a task back to the office
 * does not get it again at once.
 */
function claimOnOpening() {
  const asked = new Set();
  let waiting = null;

  const taskOf = button => {
    const scope = window.angular && window.angular.element(button).scope();
    return scope && scope.task && scope.task.id;
  };

  const claim = () => {
    const button = document.querySelector('[cam-tasklist-task-meta] button.claim');
    const task = button && !button.disabled && taskOf(button);
    if (task && !asked.has(task)) {
      asked.add(task);
      waiting = task;
      button.click();
    }
  };

  // Whoever may read a task but not work on it gets a refusal for a request he never made: say what it means.
  const explainRefusal = () => {
    if (!waiting) {
      return;
    }
    if (document.querySelector('[cam-tasklist-task-meta] button.unclaim')) {
      waiting = null;
      return;
    }
    const notice = [...document.querySelectorAll('.page-notifications .alert')]
      .find(alert => alert.textContent.includes('non può essere preso in carico'));
    const message = notice && notice.querySelector('.message');
    if (message) {
      waiting = null;
      message.textContent = 'Può leggerlo, ma spetta a un altro Ufficio oppure lo ha già in carico un collega.';
    }
  };

  new MutationObserver(() => {
    claim();
    explainRefusal();
  }).observe(document.body, {childList: true, subtree: true});
}

/**
 * The history of a task is not for people to read here (the dossier tells it), and a description that is not there is an empty tab.
 * The tabs carry no name of their own in the page, so we ask the data behind them.
 */
function hideUselessTabs() {
  const useless = (tab, task) => tab.id === 'task-detail-history' || (tab.id === 'task-detail-description' && !(task && task.description));
  new MutationObserver(() => {
    for (const item of document.querySelectorAll('.task-card .nav-tabs > li')) {
      const scope = window.angular && window.angular.element(item).scope();
      if (scope && scope.taskDetailTab) {
        item.classList.toggle('pianozona-hidden', useless(scope.taskDetailTab, scope.task));
      }
    }
  }).observe(document.body, {childList: true, subtree: true});
}

document.documentElement.lang = 'it';
useOurSignIn();
formsInItalian();
claimOnOpening();
hideUselessTabs();

export default [linkToDesk('tasklist.navbar.action')];

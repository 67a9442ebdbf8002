/* SPDX-License-Identifier: AGPL-3.0-or-later */

/**
 * Where a task belongs and when it is due, by the product's day: in the list and on top of the form. Stock Tasklist knows
 * neither the area nor the cycle. All tasks that are drawn together are asked for together.
 */
const ADDRESS = '/compiti/schede';

/** Ids of requirements, as (LO15-65, ER-12): the models keep them, to a reader they say nothing. Articles of law stay. */
const SOURCES = /\s*\((?:[A-Z]{1,2}\d{0,2}|F)-[A-Z0-9][^()]*\)/g;

let awaited = new Map();

function cardOf(taskId) {
  return new Promise(answer => {
    if (awaited.size === 0) {
      setTimeout(ask, 0);
    }
    awaited.set(taskId, [...(awaited.get(taskId) || []), answer]);
  });
}

async function ask() {
  const asked = awaited;
  awaited = new Map();
  const ids = new URLSearchParams([...asked.keys()].map(id => ['id', id]));
  const answer = await fetch(`${ADDRESS}?${ids}`, {headers: {Accept: 'application/json'}, redirect: 'manual'});
  const cards = answer.ok ? await answer.json() : [];
  for (const [id, answers] of asked) {
    answers.forEach(give => give(cards.find(card => card.id === id)));
  }
}

function part(kind, text) {
  const element = document.createElement(kind === 'tardi' ? 'strong' : 'span');
  element.className = `pianozona-${kind}`;
  element.textContent = text;
  return element;
}

async function fill(place, taskId) {
  const card = await cardOf(taskId);
  if (!card) {
    return;
  }
  place.classList.add('pianozona-scheda');
  place.append(part('luogo', card.place));
  if (card.due) {
    place.append(part('scadenza', card.due));
  }
  if (card.urgency === 'tardi') {
    place.append(part('tardi', 'in ritardo'));
  }
  place.classList.toggle('pianozona-presto', card.urgency === 'presto');
}

/** In the list: Tasklist has a place for it. */
export const cardInList = {
  id: 'pianozona-scheda',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render: (node, {taskId}) => fill(node, taskId)
};

/**
 * On top of the form, with the help that the model gives for this step. Tasklist has no plugin point there, hence the look at
 * the page.
 */
export function headOfTask() {
  new MutationObserver(() => {
    const place = document.querySelector('[cam-tasklist-task-meta]');
    const scope = place && window.angular.element(place).isolateScope();
    const task = scope && scope.task;
    if (!task || place.dataset.pianozonaTask === task.id) {
      return;
    }
    place.dataset.pianozonaTask = task.id;
    place.parentElement.querySelectorAll('.pianozona-testata').forEach(old => old.remove());
    const head = document.createElement('div');
    head.className = 'pianozona-testata';
    const card = document.createElement('p');
    head.append(card);
    fill(card, task.id);
    if (task.description) {
      const help = document.createElement('p');
      help.className = 'pianozona-aiuto';
      help.textContent = task.description.replace(SOURCES, '');
      head.append(help);
    }
    place.before(head);
  }).observe(document.body, {childList: true, subtree: true});
}

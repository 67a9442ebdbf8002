/* SPDX-License-Identifier: AGPL-3.0-or-later */

/** The tab beside the form: documents, state and history of what the task is about, as the server writes them. */
async function load(node, taskId) {
  const answer = await fetch(`/compiti/${encodeURIComponent(taskId)}/fascicolo`, {redirect: 'manual'});
  if (answer.ok) {
    node.innerHTML = await answer.text();
  } else {
    node.textContent = answer.status === 404
      ? 'Questo compito non è più aperto.'
      : 'Il fascicolo non si può mostrare: ricarica la pagina o accedi di nuovo.';
  }
}

export const dossierTab = {
  id: 'pianozona-fascicolo',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: {label: 'Fascicolo'},
  render: async (node, {taskId}) => {
    node.setAttribute('aria-busy', 'true');
    node.textContent = 'Caricamento…';
    await load(node, taskId);
    node.removeAttribute('aria-busy');
  }
};

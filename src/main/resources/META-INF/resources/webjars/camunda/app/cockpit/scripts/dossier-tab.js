/* SPDX-License-Identifier: AGPL-3.0-or-later */

/**
 * Beside a running instance: what it is about, where it is stuck and why in plain words, who did what when, and the way to
 * its dossier and to Regia, which Cockpit does not show. The server answers with a piece of a page, under the same rule as
 * Regia; nothing in it is a script.
 */
export const dossierTab = {
  id: 'pianozona-fascicolo',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 100,
  properties: {label: 'Fascicolo e storia'},
  render: async (node, {processInstanceId}) => {
    node.textContent = 'Caricamento…';
    const answer = await fetch(`/regia/procedimenti/${encodeURIComponent(processInstanceId)}/scheda`);
    const piece = answer.ok && !answer.redirected
      ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.pz-scheda')
      : null;
    node.replaceChildren(piece || document.createTextNode(answer.status === 403 || answer.status === 404
      ? 'Fascicolo e storia sono aperti a chi coordina il territorio di questo procedimento.'
      : 'Fascicolo e storia non si sono potuti caricare. Ricarica la pagina.'));
  }
};

/* SPDX-License-Identifier: AGPL-3.0-or-later */

/**
 * There is one sign-in for the whole product, at /accedi. The Camunda pages have their own, which they show
 * at `#/login` when a session has ended or after signing out. They move there without any event of the
 * browser (history.pushState), so we look at the address whenever the page changes.
 */
export function useOurSignIn() {
  let leaving = false;
  const check = () => {
    if (!leaving && location.hash.startsWith('#/login')) {
      leaving = true;
      location.replace('/accedi');
    }
  };
  new MutationObserver(check).observe(document.body, {childList: true, subtree: true});
  window.addEventListener('hashchange', check);
  check();
}

/** A link of the header back to our own pages; both Tasklist and Cockpit have such a plugin point. */
export function linkToDesk(pluginPoint) {
  return {
    id: 'pianozona-desk',
    pluginPoint,
    priority: 1000,
    render: node => {
      const link = document.createElement('a');
      link.href = '/';
      link.textContent = 'Scrivania';
      node.append(link);
    }
  };
}

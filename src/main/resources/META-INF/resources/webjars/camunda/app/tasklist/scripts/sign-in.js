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

/**
 * The menu of our own pages, taken from one of them: the same words, in the same order, with what is the person's own. Where it
 * does not come, the link to the desk stays.
 */
export function menuOfOurPages(pluginPoint) {
  const desk = linkToDesk(pluginPoint);
  return {
    ...desk,
    render: async node => {
      desk.render(node);
      const answer = await fetch(new URL('../../../../guida', import.meta.url), {redirect: 'manual'});
      if (!answer.ok) {
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const links = [...page.querySelectorAll('.it-header-navbar-wrapper .nav-link')].map(link => {
        const own = document.createElement('a');
        own.href = link.getAttribute('href');
        own.textContent = link.firstElementChild.textContent;
        if (location.pathname.startsWith(own.pathname) && own.pathname !== '/') {
          own.setAttribute('aria-current', 'page');
        }
        return own;
      });
      if (links.length > 0) {
        const menu = document.createElement('nav');
        menu.className = 'pianozona-menu';
        menu.setAttribute('aria-label', 'Principale');
        menu.append(...links);
        node.replaceChildren(menu);
      }
    }
  };
}

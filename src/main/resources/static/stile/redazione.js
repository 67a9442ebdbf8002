/* SPDX-License-Identifier: AGPL-3.0-or-later */
/* The editor of a section: TinyMCE over the plain field, a draft kept while one writes, pasted text cleaned by the product. */
(() => {
  'use strict';

  const form = document.getElementById('pz-redazione');
  if (!form || !window.tinymce) {
    return;
  }
  const field = form.elements.testo;
  const said = document.getElementById('pz-bozza');
  const token = form.elements._csrf.value;
  const longest = Number(form.dataset.massimo);
  const local = 'pianozona:' + form.dataset.chi + ':' + form.dataset.bozza;
  const QUIET = 2000;
  let waiting = 0;
  let sent = '';

  const KEPT = {
    h3: [], h4: [], p: [], ul: [], ol: [], li: [], strong: [], b: [], em: [], i: [], br: [], blockquote: [],
    table: ['data-mce-id'], caption: [], thead: [], tbody: [], tr: [], th: ['scope', 'colspan', 'rowspan'], td: ['colspan', 'rowspan'], a: ['href']
  };
  const LEFT_OUT = /^(script|style|template|noscript|iframe|object|embed|applet|svg|math|title|textarea|xmp|noembed|noframes|plaintext|select|head|meta|link|base)$/;
  const HARMLESS = { href: /^(https?:|mailto:)/i, scope: /^(col|row)$/, colspan: /^\d{1,3}$/, rowspan: /^\d{1,3}$/, 'data-mce-id': /^__mce$/ };
  const MARK = '<span id="mce_marker" data-mce-type="bookmark">&#xFEFF;</span>';
  const XHTML = 'http://www.w3.org/1999/xhtml';

  /* Whatever enters the editor, by whichever way, is built anew from what a text may have: the editor's own marks, which it trusts, never come from outside. */
  const rebuilt = html => {
    const clean = document.implementation.createHTMLDocument('');
    const copy = (from, into) => from.childNodes.forEach(node => {
      if (node.nodeType === Node.TEXT_NODE) {
        into.append(node.data);
      } else if (node.nodeType === Node.ELEMENT_NODE && !LEFT_OUT.test(node.localName)) {
        const names = node.namespaceURI === XHTML ? KEPT[node.localName] : undefined;
        const place = names ? into.appendChild(clean.createElement(node.localName)) : into;
        (names || []).filter(name => HARMLESS[name].test(node.getAttribute(name) || '')).forEach(name => place.setAttribute(name, node.getAttribute(name)));
        copy(node, place);
      }
    });
    copy(new DOMParser().parseFromString(html, 'text/html').body, clean.body);
    return clean.body.innerHTML;
  };

  const ask = (address, text) => fetch(address, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8' },
    body: new URLSearchParams({ _csrf: token, base: form.elements.base.value, formato: 'html', testo: text })
  });

  const clock = () => new Date().toLocaleTimeString('it-IT', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Rome' });

  const remember = (text, why) => {
    try {
      localStorage.setItem(local, JSON.stringify({ text: text, at: clock() }));
      said.textContent = why + ' Il testo delle ' + clock() + ' resta in questo browser: lo ritrovi riaprendo la pagina.';
    } catch (full) {
      said.textContent = why + ' Copia il testo prima di chiudere la pagina.';
    }
  };

  const keep = async editor => {
    const text = editor.getContent();
    if (text === sent) {
      return;
    }
    if (text.length > longest) {
      remember(text, 'Bozza non salvata: il testo ha ' + text.length.toLocaleString('it-IT') + ' caratteri, al massimo ' + longest.toLocaleString('it-IT') + '.');
      return;
    }
    try {
      const answer = await ask(form.dataset.bozza, text);
      if (answer.ok) {
        sent = text;
        said.textContent = await answer.text();
        localStorage.removeItem(local);
      } else if (answer.status === 422) {
        remember(text, await answer.text());
      } else {
        remember(text, 'Bozza non salvata: la sessione è finita o non puoi più scrivere. Accedi di nuovo in un\'altra scheda.');
      }
    } catch (unreachable) {
      remember(text, 'Bozza non salvata: il servizio non risponde, riprovo fra poco.');
      later(editor, 10 * QUIET);
    }
  };

  const later = (editor, pause) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => keep(editor), pause);
  };

  const pasted = async (editor, clipboard) => {
    try {
      const answer = await ask(form.dataset.pulisci, clipboard.html);
      if (answer.ok) {
        const clean = await answer.text();
        const only = /^<p>((?:(?!<p>)[\s\S])*)<\/p>$/.exec(clean);
        editor.insertContent(only ? only[1] : clean);
        return;
      }
      if (answer.status === 422) {
        editor.windowManager.alert(await answer.text());
        return;
      }
    } catch (unreachable) {
      // Words alone need nobody's help.
    }
    editor.insertContent(tinymce.html.Entities.encodeAllRaw(clipboard.plain).replace(/\r?\n/g, '<br>'));
  };

  const takeUp = editor => {
    if (document.querySelector('main .alert[role=status]')) {
      localStorage.removeItem(local);
    }
    const left = JSON.parse(localStorage.getItem(local) || 'null');
    if (!left || left.text === editor.getContent()) {
      return;
    }
    editor.windowManager.confirm('In questo browser c\'è un testo delle ' + left.at + ' che non era stato salvato. Vuoi riprenderlo?', yes => {
      if (yes) {
        editor.undoManager.transact(() => editor.setContent(left.text));
        later(editor, 0);
      } else {
        localStorage.removeItem(local);
      }
    });
  };

  // The page leaves the attribute out where the text is empty.
  field.value = field.dataset.html || '';
  form.elements.formato.value = 'html';

  tinymce.init({
    target: field,
    license_key: 'gpl',
    base_url: '/webjars/tinymce',
    suffix: '.min',
    language: 'it',
    promotion: false,
    menubar: false,
    height: 560,
    plugins: 'lists link table searchreplace wordcount',
    toolbar: 'undo redo | blocks | bold italic | bullist numlist outdent indent | link table | removeformat searchreplace',
    toolbar_mode: 'wrap',
    block_formats: 'Capoverso=p; Titolo=h3; Sottotitolo=h4; Citazione=blockquote',
    valid_elements: 'h3,h4,p,ul,ol,li,strong/b,em/i,br,blockquote,table,caption,thead,tbody,tr,th[scope|colspan|rowspan],td[colspan|rowspan],a[href]',
    table_toolbar: 'tableprops tabledelete | tableinsertrowbefore tableinsertrowafter tabledeleterow | tableinsertcolbefore tableinsertcolafter tabledeletecol | tablerowheader tablecolheader | tablecaption',
    table_appearance_options: false,
    table_advtab: false,
    table_cell_advtab: false,
    table_row_advtab: false,
    table_sizing_mode: 'responsive',
    table_default_attributes: {},
    table_default_styles: {},
    object_resizing: false,
    resize: false,
    link_default_protocol: 'https',
    link_target_list: false,
    link_title: false,
    link_assume_external_targets: true,
    convert_urls: false,
    contextmenu: false,
    paste_data_images: false,
    browser_spellcheck: true,
    elementpath: false,
    help_accessibility: false,
    iframe_aria_text: 'Testo della sezione. Con Alt più F10 si va alla barra degli strumenti.',
    content_css: '/stile/pianozona.css',
    body_class: 'pz-brano',
    setup: editor => {
      editor.on('paste', event => {
        const html = event.clipboardData && event.clipboardData.getData('text/html');
        if (html) {
          event.preventDefault();
          event.stopImmediatePropagation();
          pasted(editor, { html: html, plain: event.clipboardData.getData('text/plain') });
        }
      }, true);
      editor.on('BeforeSetContent', event => {
        // A step back or forth is what the editor held itself; the mark, to the letter, is where it is about to insert.
        if (event.format !== 'raw' && event.content !== MARK) {
          event.content = rebuilt(event.content);
        }
      });
      editor.on('init', () => {
        sent = editor.getContent();
        takeUp(editor);
        form.dataset.pronto = 'si';
      });
      editor.on('input change undo redo SetContent', () => later(editor, QUIET));
      editor.on('blur', () => later(editor, 0));
    }
  });

  form.addEventListener('submit', () => {
    clearTimeout(waiting);
    tinymce.triggerSave();
    // If the session has ended the sign-in page comes instead: what was written is still here.
    remember(field.value, '');
  });
})();

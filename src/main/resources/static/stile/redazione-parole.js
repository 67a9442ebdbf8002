/* SPDX-License-Identifier: AGPL-3.0-or-later */
/* The words of the editor in Italian, for the tools that our pages show. */
(() => {
  'use strict';
  if (!window.tinymce) {
    return;
  }
  tinymce.addI18n('it', {
    'Undo': 'Annulla', 'Redo': 'Ripeti', 'Cut': 'Taglia', 'Copy': 'Copia', 'Paste': 'Incolla', 'Select all': 'Seleziona tutto',
    'Bold': 'Grassetto', 'Italic': 'Corsivo', 'Underline': 'Sottolineato', 'Blocks': 'Blocchi', 'Block {0}': 'Tipo di capoverso: {0}', 'Formats': 'Formati',
    'Format': 'Formato', 'Paragraph': 'Capoverso', 'Blockquote': 'Citazione', 'Headings': 'Titoli',
    'Bullet list': 'Elenco puntato', 'Numbered list': 'Elenco numerato', 'Increase indent': 'Aumenta il rientro', 'Decrease indent': 'Riduci il rientro',
    'Indent': 'Aumenta il rientro', 'Outdent': 'Riduci il rientro', 'List Properties': 'Proprietà dell\'elenco', 'List properties...': 'Proprietà dell\'elenco…',
    'Start list at number': 'Inizia da',
    'Clear formatting': 'Togli la formattazione', 'Find and replace': 'Cerca e sostituisci', 'Find and replace...': 'Cerca e sostituisci…', 'Find and Replace': 'Cerca e sostituisci',
    'Find': 'Cerca', 'Replace with': 'Sostituisci con', 'Replace': 'Sostituisci', 'Replace all': 'Sostituisci tutto', 'Previous': 'Precedente', 'Next': 'Successivo',
    'Match case': 'Maiuscole e minuscole', 'Find whole words only': 'Solo parole intere', 'Find in selection': 'Solo nella selezione', 'Preferences': 'Preferenze',
    'Could not find the specified string.': 'Il testo cercato non c\'è.', '{0} of {1}': '{0} di {1}',
    'Link': 'Collegamento', 'Link...': 'Collegamento…', 'Insert/edit link': 'Inserisci o modifica il collegamento', 'Insert/Edit Link': 'Inserisci o modifica il collegamento',
    'Remove link': 'Togli il collegamento', 'Open link': 'Apri il collegamento', 'URL': 'Indirizzo', 'Text to display': 'Testo da mostrare', 'Text': 'Testo', 'Url': 'Indirizzo',
    'The URL you entered seems to be an email address. Do you want to add the required mailto: prefix?': 'È un indirizzo di posta: aggiungo mailto: davanti?',
    'The URL you entered seems to be an external link. Do you want to add the required http:// prefix?': 'È un indirizzo esterno: aggiungo http:// davanti?',
    'The URL you entered seems to be an external link. Do you want to add the required https:// prefix?': 'È un indirizzo esterno: aggiungo https:// davanti?',
    'Table': 'Tabella', 'Insert table': 'Inserisci una tabella', 'Insert Table': 'Inserisci una tabella', 'Delete table': 'Elimina la tabella', 'Table properties': 'Proprietà della tabella', 'Table Properties': 'Proprietà della tabella',
    'Cell': 'Cella', 'Row': 'Riga', 'Column': 'Colonna', 'Rows': 'Righe', 'Cols': 'Colonne', 'Caption': 'Titolo della tabella', 'Table caption': 'Titolo della tabella', 'Show caption': 'Mostra il titolo',
    'Insert row before': 'Inserisci una riga sopra', 'Insert row after': 'Inserisci una riga sotto', 'Delete row': 'Elimina la riga', 'Cut row': 'Taglia la riga', 'Copy row': 'Copia la riga',
    'Paste row before': 'Incolla la riga sopra', 'Paste row after': 'Incolla la riga sotto', 'Row properties': 'Proprietà della riga', 'Row Properties': 'Proprietà della riga', 'Row type': 'Tipo di riga',
    'Insert column before': 'Inserisci una colonna a sinistra', 'Insert column after': 'Inserisci una colonna a destra', 'Delete column': 'Elimina la colonna', 'Cut column': 'Taglia la colonna',
    'Copy column': 'Copia la colonna', 'Paste column before': 'Incolla la colonna a sinistra', 'Paste column after': 'Incolla la colonna a destra',
    'Cell properties': 'Proprietà della cella', 'Cell Properties': 'Proprietà della cella', 'Cell type': 'Tipo di cella', 'Merge cells': 'Unisci le celle', 'Split cell': 'Dividi la cella',
    'Row header': 'Riga di intestazione', 'Column header': 'Colonna di intestazione', 'Header': 'Intestazione', 'Body': 'Corpo', 'Footer': 'Piede', 'Header cell': 'Cella di intestazione', 'Scope': 'Vale per',
    'Row group': 'Gruppo di righe', 'Column group': 'Gruppo di colonne', 'None': 'Nessuno', 'General': 'Generale', 'Class': 'Classe', 'Width': 'Larghezza', 'Height': 'Altezza', 'Alignment': 'Allineamento',
    'Horizontal align': 'Allineamento orizzontale', 'Vertical align': 'Allineamento verticale', 'Left': 'Sinistra', 'Center': 'Centro', 'Right': 'Destra', 'Top': 'Alto', 'Middle': 'Mezzo', 'Bottom': 'Basso',
    'Word count': 'Conta delle parole', 'Word Count': 'Conta delle parole', 'Words': 'Parole', 'Words: {0}': 'Parole: {0}', '{0} words': '{0} parole', '{0} characters': '{0} caratteri', 'Characters': 'Caratteri',
    'Characters (no spaces)': 'Caratteri senza spazi', 'Selection': 'Selezione', 'Document': 'Testo', 'Count': 'Conta',
    'Ok': 'Va bene', 'OK': 'Va bene', 'Cancel': 'Annulla', 'Save': 'Salva', 'Close': 'Chiudi', 'Yes': 'Sì', 'No': 'No', 'Apply': 'Applica', 'Insert': 'Inserisci', 'Error': 'Errore',
    'Rich Text Area': 'Testo della sezione', 'Rich Text Area. Press ALT-0 for help.': 'Testo della sezione', 'Reveal or hide additional toolbar items': 'Mostra o nascondi altri strumenti',
    'Press the Up and Down arrow keys to resize the editor.': 'Con le frecce su e giù cambi l\'altezza.',
    'Press the arrow keys to resize the editor.': 'Con le frecce cambi le dimensioni.', 'Resize': 'Ridimensiona',
    'Your browser doesn\'t support direct access to the clipboard. Please use the Ctrl+X/C/V keyboard shortcuts instead.': 'Usa Ctrl+X, Ctrl+C e Ctrl+V.',
    'Build with {0}': 'Fatto con {0}', 'Powered by {0}': 'Fatto con {0}', 'history': 'annulla e ripeti', 'styles': 'stili', 'formatting': 'formattazione', 'alignment': 'allineamento', 'indentation': 'rientri',
    'Focus to contextual toolbar': 'Vai agli strumenti della tabella', 'Insert link (if link plugin activated)': 'Inserisci un collegamento'
  });
})();

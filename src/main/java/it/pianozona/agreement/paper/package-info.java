/* SPDX-License-Identifier: AGPL-3.0-or-later */
/**
 * The papers of an Accordo di Programma: what each of them says, as data, and their composing. They are filled by module agreement and know
 * nothing of its tables.
 */
package it.pianozona.agreement.paper;

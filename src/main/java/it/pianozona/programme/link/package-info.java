/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Sheets of a year and the actions of the health authority that carry them out (F-LINK, ER-68). */
package it.pianozona.programme.link;

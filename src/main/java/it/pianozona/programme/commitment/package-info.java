/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** What each body commits to the sheets of a year, and what it has for it (F-IMP, ER-16, ER-17). */
package it.pianozona.programme.commitment;

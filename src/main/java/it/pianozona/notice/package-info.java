/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Notices: to offices on the desk, to their people on a page and by e-mail as each chooses; never twice the same. */
package it.pianozona.notice;

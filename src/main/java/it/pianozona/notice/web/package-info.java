/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages of notices: a person's own, the mail that did not arrive, the caught mail of a demonstration. */
package it.pianozona.notice.web;

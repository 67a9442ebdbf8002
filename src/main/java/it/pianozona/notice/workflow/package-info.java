/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** What notices need of the engine: which tasks are new, which are still open. */
package it.pianozona.notice.workflow;

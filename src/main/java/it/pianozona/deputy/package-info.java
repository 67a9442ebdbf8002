/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Deputies: delegations of any office that votes or signs, absences with the automatic deputy, entry on behalf of a body (P23). */
package it.pianozona.deputy;

/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages of delegations, absences and entry on behalf. */
package it.pianozona.deputy.web;

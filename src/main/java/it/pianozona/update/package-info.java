/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The update of a plan in force: changes kept apart, consulted, approved, signed by the parties, version n+1 (requirement 3.23c). */
package it.pianozona.update;

/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The dossier (fascicolo) of a cycle: all that is known of it, read from the rooms that keep it, in one place with parts that can be sent. */
package it.pianozona.dossier;

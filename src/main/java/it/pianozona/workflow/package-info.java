/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The process engine: its settings and guards, the typed forms through which people act, the way in for the other modules. */
package it.pianozona.workflow;

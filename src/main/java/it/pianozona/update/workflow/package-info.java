/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The process {@code aggiornamento-piano}: its forms, its automatic steps and what its model asks. */
package it.pianozona.update.workflow;

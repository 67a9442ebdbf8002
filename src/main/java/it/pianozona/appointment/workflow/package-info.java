/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The process {@code gestione-incarichi}: its forms, what its model asks, what it does. */
package it.pianozona.appointment.workflow;

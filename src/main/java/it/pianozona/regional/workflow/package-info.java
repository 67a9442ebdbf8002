/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The steps of {@code quadro-regionale}: its forms, its automatic steps, what its model asks. */
package it.pianozona.regional.workflow;

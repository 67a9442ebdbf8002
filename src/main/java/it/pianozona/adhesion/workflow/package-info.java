/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The steps of {@code adesione}, {@code atto-successivo} and {@code istruttoria-pubblica}. */
package it.pianozona.adhesion.workflow;

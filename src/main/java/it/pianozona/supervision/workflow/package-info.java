/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The steps of {@code recesso}, {@code inadempienza}, {@code controversia} and {@code cambio-capofila}. */
package it.pianozona.supervision.workflow;

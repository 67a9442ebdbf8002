/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Indicators as numbers (N-9): where they start, where they shall be in each year, how far they have come. */
package it.pianozona.measure;

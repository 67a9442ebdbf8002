/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Formatted text: cleaned, measured, compared, merged. Knows nothing else of the house. */
package it.pianozona.text;

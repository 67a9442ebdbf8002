/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Charts: accessible SVG that serves pages and documents alike, each with its data as a table. */
package it.pianozona.chart;

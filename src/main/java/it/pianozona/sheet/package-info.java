/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Sheets that people exchange: CSV, ODS and XLSX read with bounds and written back, numbers as Italians write them. */
package it.pianozona.sheet;

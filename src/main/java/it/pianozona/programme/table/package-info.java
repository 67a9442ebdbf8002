/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The economic tables of a year, T1 to T7, each derived from the one store of money (FIELD A.2.1). */
package it.pianozona.programme.table;

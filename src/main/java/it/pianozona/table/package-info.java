/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Records and the rows in which they stand: columns by the components' names, every table held against the database by a test. */
package it.pianozona.table;

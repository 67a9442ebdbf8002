/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The plan office (P19): who sits in it, the groups and tables, and the work that goes on between one plan and the next. */
package it.pianozona.office;

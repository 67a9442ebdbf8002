/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The legal record: who did what, for whom, when, with what before and after; rows are added and never changed. */
package it.pianozona.record;

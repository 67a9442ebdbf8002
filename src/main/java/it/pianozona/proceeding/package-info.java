/* SPDX-License-Identifier: AGPL-3.0-or-later */
/**
 * What every case has in common (procedimento, L. 241/1990): a state that knows which may follow, one way to move it on, and the signed
 * files of its papers.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Procedimenti")
package it.pianozona.proceeding;

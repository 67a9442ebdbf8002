/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The guidance that a plan follows: guidance act, regional guidelines taken up, preliminary concertation (requirement 3.5). */
package it.pianozona.guidance;

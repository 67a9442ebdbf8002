/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The plans of a health authority inside the mandate of its Director General: the PAL aziendale and each year's actions with budget (requirement 3.11). */
package it.pianozona.company;

/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Who governs what and since when: municipalities, planning areas, bodies, offices, their holders and deputies. */
package it.pianozona.territory;

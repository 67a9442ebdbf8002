/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** What differs from region to region and from year to year: words, bodies, rules, deadlines and plan sections. */
package it.pianozona.region;

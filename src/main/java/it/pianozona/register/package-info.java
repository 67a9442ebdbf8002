/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The registers of a planning area: one generic register of dated entries, from proposal to closing (requirement 3.23b). */
package it.pianozona.register;

/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** What all pages share: the places that a person can go to. */
package it.pianozona.page;

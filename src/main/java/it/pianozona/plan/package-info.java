/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The Piano di Zona: its drafting, the consultation on its draft and its approval (requirements 3.6, 3.7). */
package it.pianozona.plan;

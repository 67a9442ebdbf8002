/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages of the region's board and of "Il mio Comune". */
package it.pianozona.board.web;

/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** What day it is for the product: the clock of the system, or in a demonstration one that can be moved forward. */
package it.pianozona.time;

/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Regia: coordinators keep watch over what runs in their territories, see what is stuck and why, and move it on. */
package it.pianozona.oversight;

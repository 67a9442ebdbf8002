/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** What every request passes before a room sees it, and what a person reads when it is refused or fails. */
package it.pianozona.door;

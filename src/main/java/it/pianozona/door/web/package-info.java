/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The page that a person reads instead of an error of the server. */
package it.pianozona.door.web;

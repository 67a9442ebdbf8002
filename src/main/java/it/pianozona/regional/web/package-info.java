/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The page of the regional acts. */
package it.pianozona.regional.web;

/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages of the annual programme. */
package it.pianozona.programme.web;

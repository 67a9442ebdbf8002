/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages of the registers. */
package it.pianozona.register.web;

/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages on which the register of municipalities and the holders of offices are kept. */
package it.pianozona.territory.web;

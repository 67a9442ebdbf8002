/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages on which the register of municipalities, the holders of offices and the mayors' delegations are kept. */
package it.pianozona.territory.web;

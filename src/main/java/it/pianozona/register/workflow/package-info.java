/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The process {@code registri-territoriali}: its forms and what its model asks. */
package it.pianozona.register.workflow;

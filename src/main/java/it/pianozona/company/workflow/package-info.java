/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The process {@code piano-aziendale}: its forms, its automatic steps and what its model asks. */
package it.pianozona.company.workflow;

/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages of the plans of a health authority. */
package it.pianozona.company.web;

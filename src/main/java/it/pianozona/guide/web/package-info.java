/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** Pages of the guide and of the declaration of accessibility, open to everybody. */
package it.pianozona.guide.web;

/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The open page of registration and the planning office's list. */
package it.pianozona.registration.web;

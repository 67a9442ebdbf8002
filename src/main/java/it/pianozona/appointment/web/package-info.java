/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages of appointments and elections. */
package it.pianozona.appointment.web;

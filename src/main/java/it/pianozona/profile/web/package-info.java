/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The pages of the community profiles: which there are, their data, sheets and catalogue. */
package it.pianozona.profile.web;

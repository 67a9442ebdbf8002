/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The page of the community profiles of wider territories. */
package it.pianozona.profile.web;

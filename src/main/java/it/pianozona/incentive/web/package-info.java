/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The page of the premialità of a cycle. */
package it.pianozona.incentive.web;

/* SPDX-License-Identifier: AGPL-3.0-or-later */
/** The figures of a community profile: pure arithmetic of requirements 5.2 and 5.3, rounded half up to two decimals. */
@org.springframework.modulith.NamedInterface("figure")
package it.pianozona.profile.figure;

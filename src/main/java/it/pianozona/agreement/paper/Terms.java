/* SPDX-License-Identifier: AGPL-3.0-or-later */
package it.pianozona.agreement.paper;

/**
 * The agreement's terms, from the region profile; days.
 *
 * @param withdrawalNotice between a withdrawal's communication and its effect, at the earliest
 * @param collegeExamination that the college has to examine a withdrawal
 * @param formalNotice that a party in default has to comply
 */
public record Terms(int withdrawalNotice, int collegeExamination, int formalNotice) {}

package org.daibiao.suggestion;

/** Why a matter is inadmissible as a suggestion (不予受理的情形): the combined lists in the regulations of seven places. */
public enum Inadmissible {
    /** Outside the powers of the area's organs (不属于本行政区域国家机关职权范围). */
    OUTSIDE_POWERS,
    /** The deputy's own matter, or that of a relative or of the deputy's firm (涉及代表本人、近亲属或者所在企业的个人问题). */
    OWN_MATTER,
    /** A specific case before courts, procuratorates or supervisory commissions (涉及具体司法、监察案件). */
    CONCRETE_CASE,
    /** A letter, complaint or report by others that is only passed on (代转信访、申诉、控告、举报材料). */
    PASSED_ON,
    /** Academic discussion, promotion of a product, or a question about law or policy (学术探讨、产品推介、法律政策咨询). */
    ACADEMIC_OR_PROMOTION,
    /** Without substance (没有实际内容). */
    NO_CONTENT,
    /** An ongoing tender, on behalf of a bidder (涉及正在进行的招标投标). */
    ONGOING_TENDER,
    /** Likely to serve a personal interest or harm fair competition (可能谋取个人利益或者影响公平竞争). */
    UNFAIR_INTEREST,
    /** Another reason (其他). */
    OTHER
}

package org.daibiao.poll;

/** Validity (票的效力): what a ballot is found to be. A ballot has exactly one validity, the first of these that applies. */
public enum Validity {
    /** Nobody can read it (无法辨认). */
    ILLEGIBLE,
    /** Its form differs from the vote's (式样不符). */
    WRONG_FORM,
    /** Nothing is marked (空白票); whether it counts as valid, as an abstention on all, is a parameter: valid by default [GK]. */
    BLANK,
    /** It names something that is not a candidate (所列非候选项目). */
    UNKNOWN_CANDIDATE,
    /** It names a candidate twice (重复填写). */
    REPEATED,
    /** More are chosen than allowed (超选): in elections void (Electoral Law 45 by analogy [L]). */
    OVER_VOTED,
    /** It counts (有效票). */
    VALID
}

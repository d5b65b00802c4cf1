package org.daibiao.privacy;

/**
 * Secrecy of who raised something (为提出人保密), as the person wishes; regulations of Shandong (art. 11) and Qingdao (art. 18) on deputies'
 * suggestions know it.
 */
public enum Secrecy {
    /** No wish (未要求保密). */
    NOT_ASKED,
    /** Those who handle the matter shall not learn who raised it (要求保密). */
    ASKED
}

package org.daibiao.privacy;

/**
 * Secrecy of who raised something (为提出人保密), if the person asks for it; the Shandong (art. 11) and Qingdao (art. 18) regulations on deputies'
 * suggestions provide for it.
 */
public enum Secrecy {
    /** Not requested (未要求保密). */
    NOT_ASKED,
    /** Those who handle the matter must not learn who raised it (要求保密). */
    ASKED
}

package org.daibiao.privacy;

/**
 * Purpose (处理目的) for which personal data is revealed: definite and reasonable, Personal Information Protection Law (个人信息保护法) art. 6.
 */
public enum Purpose {
    /** A deputy's contact with the person (联系选民). */
    CONTACT(true),
    /** Telling the person what became of what was raised (反馈办理结果). */
    FEEDBACK(true),
    /** Handing what the person raised on to those who handle it (交办意见建议). */
    HANDLING(false),
    /** The person's own wish to see, copy or correct the data (本人查阅、复制、更正), art. 45 and 46. */
    OWN_REQUEST(true),
    /** A duty that the law puts on the congress (履行法定职责), art. 13 (3) and 34. */
    LEGAL_DUTY(true);

    private final boolean secret;

    Purpose(boolean secret) {
        this.secret = secret;
    }

    /** Whether it may be served although the person asked for secrecy: the person does not become known to those who handle the matter. */
    public boolean keepsSecrecy() {
        return secret;
    }
}

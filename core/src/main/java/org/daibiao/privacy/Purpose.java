package org.daibiao.privacy;

/** Purpose (处理目的) for which personal data is revealed. It must be specific and reasonable: Personal Information Protection Law (个人信息保护法) art. 6. */
public enum Purpose {
    /** A deputy's contact with the person (联系选民). */
    CONTACT(true),
    /** Informing the person of the outcome of what they raised (反馈办理结果). */
    FEEDBACK(true),
    /** Passing on what the person raised to those who handle it (交办意见建议). */
    HANDLING(false),
    /** The person's own request to see, copy or correct the data (本人查阅、复制、更正), art. 45 and 46. */
    OWN_REQUEST(true),
    /** A statutory duty of the congress (履行法定职责), art. 13 (3) and 34. */
    LEGAL_DUTY(true);

    private final boolean secret;

    Purpose(boolean secret) {
        this.secret = secret;
    }

    /** Whether the purpose is allowed although the person asked for secrecy: those who handle the matter do not learn who the person is. */
    public boolean keepsSecrecy() {
        return secret;
    }
}

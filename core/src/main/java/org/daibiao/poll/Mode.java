package org.daibiao.poll;

/** Mode (表决方式): how secret a vote is, named by what each mode really provides. */
public enum Mode {
    /** Named (记名): the voter and the choice are stored together, immediately. It protects nothing, and promises nothing. */
    NAMED,
    /**
     * Sealed (无记名·封箱): ballots wait in the memory of the single process that holds the poll. A batch goes into the box in one transaction, each list
     * sorted by its own key, usually all at the close.
     *
     * <p>Protects against anyone who later obtains the database, its logs, replicas or backups: they learn who voted and what was voted, but can link
     * a voter only to one of the ballots in the batch. Does not protect against whoever operates the server at that moment, a modified browser,
     * someone watching the screen, a voter who wants to prove the vote, or a result that is unanimous or of very few voters.
     */
    SEALED,
    /**
     * Card (抽取票卡): random codes are printed, shuffled by hand and drawn at sign-in; a ballot is cast with its code. The system knows who signed in
     * and which codes were used, never who drew which. Otherwise ballots are kept as in {@link #SEALED}, so even the server's memory reveals nothing.
     * Does not protect against someone who notes which card a deputy drew, a modified browser, someone watching the screen, or a voter who wants to
     * prove the vote. A card with which no ballot was cast can be voided, and another one issued; nobody can tell whose it was, so its number must be
     * known.
     */
    CARD
}

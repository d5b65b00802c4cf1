package org.daibiao.poll;

/** Mode (表决方式): how far a vote is secret, named by what each really gives. */
public enum Mode {
    /**
     * Named (记名): who voted and what are kept together, at once. Protects nothing, and promises nothing.
     */
    NAMED,
    /**
     * Sealed (无记名·封箱): ballots wait in the memory of the one process that holds the poll; a batch of them goes into the box in one
     * transaction, each list sorted by its own key, as a rule all at the close.
     *
     * <p>Protects against whoever later gets the database, its logs, replicas or backups: they learn who voted and what was voted, linked no
     * better than one in the batch. Does not protect against whoever runs the server at that moment, a changed browser, somebody who watches
     * the screen, a voter who wants to prove the vote, nor a result that is unanimous or of very few.
     */
    SEALED,
    /**
     * Card (抽取票卡): random codes are printed, shuffled by hand and drawn at sign-in; a ballot is cast under its code. The system knows who
     * signed in and which codes were used, never who drew which; for the rest it is kept as {@link #SEALED} is, so that the memory of
     * the server says nothing either. Does not protect against who notes which card a deputy drew, a changed browser, somebody who
     * watches the screen, nor a voter who wants to prove the vote. A card under which no ballot came can be voided, and another one issued;
     * whose it was nobody can tell, so that its number has to be known.
     */
    CARD
}

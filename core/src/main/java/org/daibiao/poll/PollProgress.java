package org.daibiao.poll;

/**
 * Progress of a poll (表决进度), in numbers, without anything about any ballot: what the hall needs to know before and during the vote. Immutable and
 * thread-safe.
 *
 * @param all all on the roll, including the suspended
 * @param suspended how many of them are suspended
 * @param present how many have signed in
 * @param devices how many of them for a ballot on a device, or with a card
 * @param quorum how many must be present
 * @param inBox ballots from devices in the box
 * @param waiting ballots that were received and wait in memory, or are on their way into the box
 * @param inDoubt whether it is currently unknown if the last batch is in the box
 * @param papersDone whether two persons have agreed on the papers, or no paper was issued and none was entered
 */
public record PollProgress(
        long all,
        long suspended,
        long present,
        long devices,
        long quorum,
        long inBox,
        long waiting,
        boolean inDoubt,
        boolean papersDone) {
    /** Whether enough are present. */
    public boolean quorate() {
        return present >= quorum;
    }

    /** How many signed in for a paper. */
    public long papers() {
        return present - devices;
    }

    /** How many signed in for a device and have no ballot, either in the box or waiting. */
    public long missing() {
        return Math.max(0, devices - inBox - waiting);
    }
}

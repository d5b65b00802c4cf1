package org.daibiao.poll;

/**
 * Stored ballot (选票): a ballot as kept in the box. Its {@code toString} shows nothing. Immutable and thread-safe.
 *
 * @param id a random UUID of version 4, which reveals neither voter nor time; in a {@link Mode#NAMED} poll the voter's id
 * @param choices the ballot as text, 1 to 4,000 characters; opaque to the store
 */
public record StoredBallot(String id, String choices) implements Comparable<StoredBallot> {
    @Override
    public int compareTo(StoredBallot other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return "Slip";
    }
}

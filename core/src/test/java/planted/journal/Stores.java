package planted.journal;

/** Stands for the storage port; the journal must not know a room. */
public interface Stores {
    planted.deputy.CountHelper offence();
}

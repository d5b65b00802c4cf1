package planted.kernel;

/** Stands for the storage port; the kernel must not know a room. */
public interface Stores {
    planted.deputy.CountHelper offence();
}

package planted;

/** Stands for the door, which nobody may import. */
public interface Door {}

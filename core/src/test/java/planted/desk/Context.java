package planted.desk;

/** Stands for what a decision may look at. */
public interface Context {}

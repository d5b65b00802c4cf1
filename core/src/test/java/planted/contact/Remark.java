package planted.contact;

/** Prints its text as it is, line breaks included. */
public record Remark(String text) {}

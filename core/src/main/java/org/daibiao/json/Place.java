package org.daibiao.json;

/** A place in a document; line and column count from 1. */
record Place(int line, int column) {
    static final Place START = new Place(1, 1);
}

package planted.station;

/** A record that reads its room while it is initialised. */
record Bench(int seats) {
    static final String KIND = StationRoom.OPENED + ".bench";
}

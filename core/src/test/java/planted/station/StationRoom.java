package planted.station;

/** A room, as far as a record needs one that reads it too early. */
final class StationRoom {
    static final String OPENED = String.valueOf("station.open");

    private StationRoom() {}
}
